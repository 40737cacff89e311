import type { Hub } from '../../functions/accounts/hub.ts';
import { paths } from '../../web/paths.ts';
import type { Foyer } from '../support/app.ts';

/** Somebody asks for the link to all that is theirs in a hub; answers its path, or undefined when no mail came. */
export async function asksForLink(
  app: Foyer,
  hubId: Hub['id'],
  typed: string,
  mailbox = typed,
): Promise<string | undefined> {
  const before = (await app.inbox.mails(mailbox)).length;
  const answer = await app.post(paths.askHolder(hubId), { email: typed });
  if (answer.status !== 200) throw new Error(`Asking was answered with ${answer.status}`);
  await app.pump();
  const mails = await app.inbox.mails(mailbox);
  const links = mails.slice(before).flatMap(mail => mail.links);
  const link = links.findLast(each => /\/holder\/[\w-]+$/.test(each));
  return link && new URL(link).pathname;
}
