import { beforeEach, describe, expect, it } from 'vitest';
import { createHub } from '../../functions/accounts/create-hub.ts';
import { holderToken } from '../../functions/certificates/holder-link.ts';
import { certificateOf, certificatesOf } from '../../functions/certificates/read.ts';
import { openRequests } from '../../functions/certificates/requests/read.ts';
import { continueDeletion } from '../../functions/erasure/continue-deletion.ts';
import { deleteEvent } from '../../functions/erasure/delete-event.ts';
import { erase } from '../../functions/erasure/erase.ts';
import { createEvent } from '../../functions/events/create.ts';
import type { Event } from '../../functions/events/event.ts';
import { publish } from '../../functions/events/publish.ts';
import { registrationId } from '../../functions/registration/registration.ts';
import { paths } from '../../web/paths.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { anEvent, conferenceInput } from '../support/events.ts';
import { doorKeeper, maarja, organiser, owner, paivi, viewer } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';
import { attends, certificateMailedTo, issuesAll } from './certified.ts';

let app: Foyer;
let event: Event;
let console: Awaited<ReturnType<typeof signsIn>>;
let id: string;

beforeEach(async () => {
  app = await foyer();
  event = await anEvent(app.ctx);
  await attends(app, event, maarja);
  await attends(app, event, paivi);
  ({ console } = await issuesAll(app, event));
  id = (await certificateMailedTo(app, maarja)).split('/').at(-1) ?? '';
});

const another = async () => {
  const created = await createEvent(app.ctx, event.hubId, conferenceInput());
  await publish(app.ctx, created.event.id);
  return created.event;
};
const found = async (q: string) =>
  (await console.get(`${paths.hubCertificates(event.hubId)}?q=${encodeURIComponent(q)}`)).text();

describe('an organiser finds any certificate of the hub', () => {
  it.each([
    ['the mail address of the person', () => maarja.email],
    ['the address, typed with capital letters', () => maarja.email.toUpperCase()],
    ['its code', () => id],
    ['its web address', () => app.url + paths.certificate(id)],
  ])('by %s', async (_what, q) => {
    const page = await found(q());
    expect(page).toContain(paths.hubCertificate(event.hubId, id));
    expect(page).not.toContain(paivi.name);
  });

  it.each(['Maarja', 'nobody@example.org', 'crt_00000000000000000000000000'])(
    'and nothing by “%s”',
    async q => {
      expect(await found(q)).toContain('Nothing found');
    },
  );

  it('door staff and viewers do not, and another hub learns nothing', async () => {
    for (const person of [doorKeeper, viewer]) {
      const browser = await signsIn(app, person, app.browser());
      expect((await browser.get(paths.hubCertificates(event.hubId))).status).toBe(403);
    }
    const stranger = { name: 'Vera Võõras', email: 'vera@example.org' };
    const { hub } = await createHub(app.ctx, { name: 'Teine võrgustik', hue: 20, owner: stranger });
    const other = await signsIn(app, stranger, app.browser());
    expect((await other.get(paths.hubCertificate(event.hubId, id))).status).toBe(404);
    expect((await other.get(paths.hubCertificate(hub.id, id))).status).toBe(404);
    expect((await other.post(paths.hubRevocation(hub.id, id), { reason: 'Mine' })).status).toBe(404);
    expect(await (await other.get(`${paths.hubCertificates(hub.id)}?q=${id}`)).text()).toContain(
      'Nothing found',
    );
  });
});

describe('when the event is long deleted', () => {
  beforeEach(async () => {
    const deleted = await deleteEvent(app.ctx, event.id, owner);
    if (!deleted.ok) throw new Error(deleted.why);
    await continueDeletion(app.ctx, deleted.key);
    await app.pump();
    expect((await console.get(paths.certificates(event.id))).status).toBe(404);
  });

  it('a name is corrected, and the person hears of it where they say they are', async () => {
    app.inbox.clear();
    const wrong = { certName: 'Maarja Kask', certEmail: paivi.email };
    const refused = await console.post(paths.hubCorrection(event.hubId, id), wrong);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('The certificate was given to another address');
    const right = { ...wrong, certEmail: maarja.email };
    const answer = await console.post(paths.hubCorrection(event.hubId, id), right);
    expect(answer.status).toBe(303);
    await app.pump();
    const address = await certificateMailedTo(app, maarja);
    const page = await (await app.get(address)).text();
    expect(page).toContain('Maarja Kask');
    expect(page).toContain('>Valid<');
    expect((await app.get(`${address}/certificate.pdf`)).status).toBe(200);
    expect((await certificateOf(app.ctx, id))?.replaced?.by).toBe(address.split('/').at(-1));
  });

  it('a holder still asks for another name, and the mail leads to where it is corrected', async () => {
    const token = holderToken(app.ctx, { hubId: event.hubId, email: maarja.email });
    await app.post(paths.holderCorrection(token, id), { wish: 'Maarja Kask' });
    await app.pump();
    const one = paths.hubCertificate(event.hubId, id);
    const { links } = await app.inbox.last(owner.email);
    expect(links).toContain(app.url + one);
    expect(await (await console.get(one)).text()).toContain('value="Maarja Kask"');
    expect(await (await console.get(paths.hubCertificates(event.hubId))).text()).toContain(`href="${one}"`);
    await console.post(paths.hubCorrection(event.hubId, id), { certName: 'Maarja Kask' });
    expect(await openRequests(app.ctx, event.hubId)).toEqual([]);
    await app.pump();
    // The wish said where to.
    expect((await app.inbox.last(maarja.email)).text).toContain('Maarja Kask');
  });

  it('what they asked goes when they are forgotten anywhere, and what they ask of other events stays', async () => {
    const [here, other] = [await another(), await another()];
    await attends(app, here, maarja);
    await attends(app, other, maarja);
    await issuesAll(app, other);
    const theirs = (await certificatesOf(app.ctx, other.id))[0]?.id ?? '';
    const token = holderToken(app.ctx, { hubId: event.hubId, email: maarja.email });
    for (const each of [id, theirs]) {
      const asked = await app.post(paths.holderCorrection(token, each), { wish: 'M. Kask' });
      expect(asked.headers.get('location')).toContain('done=asked');
    }
    expect(await openRequests(app.ctx, event.hubId)).toHaveLength(2);
    await erase(app.ctx, { eventId: here.id, id: registrationId(here.id, maarja.email) }, 'person');
    expect((await openRequests(app.ctx, event.hubId)).map(each => each.certificateId)).toEqual([theirs]);
    await erase(app.ctx, { eventId: other.id, id: registrationId(other.id, maarja.email) }, 'person');
    expect(await openRequests(app.ctx, event.hubId)).toEqual([]);
  });

  it('one is revoked, and says so', async () => {
    await console.post(paths.hubRevocation(event.hubId, id), { reason: 'Was not there' });
    expect(await (await app.get(paths.certificate(id))).text()).not.toContain('>Valid<');
    expect((await app.get(paths.certificatePdf(id))).status).toBe(410);
  });

  it('neither brings back anything of the event', async () => {
    await console.post(paths.hubCorrection(event.hubId, id), { certName: 'Maarja Kask' });
    expect(await certificatesOf(app.ctx, event.id)).toEqual([]);
  });
});

it('the same is done while the event is there, and its list follows', async () => {
  await console.post(paths.hubCorrection(event.hubId, id), { certName: 'Maarja Kask' });
  const listed = await certificatesOf(app.ctx, event.id);
  expect(listed.map(each => each.name)).toEqual(['Maarja Kask', paivi.name]);
  const newest = listed[0]?.id ?? '';
  await console.post(paths.hubRevocation(event.hubId, newest), { reason: 'Was not there' });
  expect((await certificatesOf(app.ctx, event.id))[0]?.revoked?.by).toBe(organiser.email);
});
