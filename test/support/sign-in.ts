import { paths } from '../../web/paths.ts';
import type { Foyer } from './app.ts';
import type { Browsing } from './browsing.ts';

/** A member of staff signs in as people do: asks, gets the mail, opens the link and presses the button. */
export async function signsIn(
  app: Foyer,
  who: { email: string },
  browser: Browsing = app,
): Promise<Browsing> {
  await browser.post(paths.signIn, { email: who.email });
  await app.pump();
  const link = (await app.inbox.last(who.email)).links.find(each => each.includes(`${paths.signIn}/`));
  const answer = await browser.post(new URL(link ?? '').pathname);
  if (answer.status !== 303) throw new Error(`${who.email} could not sign in: ${answer.status}`);
  return browser;
}
