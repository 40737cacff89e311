import { beforeAll, describe, expect, it } from 'vitest';
import { holderAddress } from '../../functions/certificates/holder-link.ts';
import { makeTranscript } from '../../functions/transcripts/make.ts';
import type { Transcript } from '../../functions/transcripts/transcript.ts';
import type { Json } from '../../web/credential/proof.ts';
import { paths } from '../../web/paths.ts';
import { readPdf } from '../certificates/pdf.ts';
import { aMentoring, isAt } from '../certificates/series/mentoring.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { maarja, organiser } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';

let app: Foyer;
let holder: string;
let transcript: Transcript;

beforeAll(async () => {
  app = await foyer({ at: '2026-10-01T08:00:00Z' });
  const { hub, events } = await aMentoring(app);
  const [first, second] = events;
  if (!first || !second) throw new Error('No events');
  for (const event of [first, second]) await isAt(app, event, maarja);
  const staff = await signsIn(app, organiser, app.browser());
  await staff.post(paths.issuance(first.id));
  await app.pump();
  holder = new URL(holderAddress(app.ctx, { hubId: hub.id, email: maarja.email })).pathname;
  const made = await makeTranscript(app.ctx, { hub, email: maarja.email, language: 'et' });
  if (!made.ok) throw new Error(made.why);
  transcript = made.transcript;
});

/** Without marks of the page, in Estonian. */
const said = async (path: string) => {
  const html = await (await app.request(path, { headers: { 'accept-language': 'et' } })).text();
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main'));
  return main.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
};
const told = [
  'First',
  'Session of First',
  'Osalemine',
  '2 akadeemilist tundi',
  '2026',
  'Mentorlus',
  '2.1 Digiõppevara valimine',
];

describe('events, sessions, roles, hours by year and by series, and competences by name', () => {
  it('stand on the page of the holder, with the events that no certificate speaks of', async () => {
    const page = await said(holder);
    for (const each of [...told, '3 üritusest 2', 'Second']) expect(page).toContain(each);
  });

  it('stand on the page of a transcript, as far as certificates go', async () => {
    const page = await said(paths.transcript(transcript.id));
    for (const each of [...told, '3 üritusest 1']) expect(page).toContain(each);
    expect(page).not.toContain('Second');
  });

  it('stand in its PDF', async () => {
    const pdf = await app.get(paths.transcriptPdf(transcript.id));
    const { text } = await readPdf(new Uint8Array(await pdf.arrayBuffer()));
    for (const each of [...told, '3 üritusest 1']) expect(text).toContain(each);
  });

  it('stand in its credential', async () => {
    const { credentialSubject, evidence } = JSON.parse(transcript.credential) as {
      credentialSubject: { achievement: { alignment: Json[]; resultDescription: Json[] }; result: Json[] };
      evidence: Json[];
    };
    const { achievement, result } = credentialSubject;
    const results = achievement.resultDescription.map(({ id, name }) => [
      name,
      result.find(each => each.resultDescription === id)?.value,
    ]);
    expect(results).toEqual([
      ['Academic hours of 45 minutes', '2'],
      ['Academic hours of 45 minutes: 2026', '2'],
      ['Academic hours of 45 minutes: Mentorlus', '2'],
    ]);
    expect(evidence).toMatchObject([
      { name: 'First', narrative: expect.stringContaining('Osalemine'), description: 'Session of First' },
    ]);
    expect(achievement.alignment).toMatchObject([{ targetCode: '2.1' }]);
  });
});
