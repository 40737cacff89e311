import { parallel } from '../test/support/parallel.ts';
import { crowd } from '../test/support/people.ts';
import { fillIn, readAnswer, type Visitor, visitor } from '../test/support/visitor.ts';
import type { CrowdOrder, CrowdReport } from './rush.ts';

/** A crowd in a process of its own: told by its argument whom to send where, it answers with what they saw. */
const { origin, slug, people, networks }: CrowdOrder = JSON.parse(process.argv[2] ?? '{}');
const report: CrowdReport = { seconds: 0, accepted: [], acceptMs: [], told: 0, refused: {} };
const followMs = 3_000;
const followed: Promise<void>[] = [];

const browsers = Array.from({ length: networks }, (_, index) => visitor(origin, index));
const begun = performance.now();
await parallel(crowd(people), networks, async (person, index) => {
  const browser = browsers[index % networks] as Visitor;
  const send = await fillIn(browser, slug, person, index % 5 < 2 ? 'on-site' : 'online');
  const sent = performance.now();
  const { status, page } = await send();
  report.acceptMs.push(performance.now() - sent);
  report.seconds = (performance.now() - begun) / 1_000;
  if (status !== 200) {
    report.refused[status] = (report.refused[status] ?? 0) + 1;
    return;
  }
  report.accepted.push(person.email);
  const { followHref, state } = readAnswer(page);
  if (followHref) followed.push(follow(browser, followHref));
  else if (state) report.told += 1;
});
await Promise.all(followed);
for (const browser of browsers) browser.leave();
process.stdout.write(JSON.stringify(report));

/** The page looks again every three seconds until it can say what became of the registration. */
async function follow(browser: Visitor, href: string): Promise<void> {
  for (let looks = 0; looks < 40; looks++) {
    await new Promise(resolve => setTimeout(resolve, followMs));
    const { page } = await browser.get(href);
    if (readAnswer(page).followHref) continue;
    report.told += 1;
    return;
  }
}
