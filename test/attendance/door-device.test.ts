import { beforeEach, describe, expect, it } from 'vitest';
import type { Held } from '../../functions/attendance/door/wire.ts';
import type { Event } from '../../functions/events/event.ts';
import type { Registration } from '../../functions/registration/registration.ts';
import { ticketCode } from '../../functions/registration/ticket.ts';
import { paths } from '../../web/paths.ts';
import type { Foyer } from '../support/app.ts';
import { doorKeeper, maarja, organiser, tonu } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';

import { aDoor, atDoor } from './at-door.ts';

let app: Foyer;
let event: Event;
let ticket: Registration;

beforeEach(async () => {
  ({ app, event, ticket } = await aDoor());
});

const { hasSeatEarlier, aScan, sends, held } = atDoor(() => ({ app, event, ticket }));

describe('the list that a device holds', () => {
  it('has what the door needs of people, and no address', async () => {
    await hasSeatEarlier(tonu);
    const text = await (await app.get(paths.doorList(event.id))).text();
    expect(text).toContain(tonu.name);
    expect(text).toContain(tonu.organisation);
    expect(text).not.toContain('example.org');
    const person = (await held()).people.find(({ id }) => id === ticket.id);
    expect(person).toEqual({
      id: ticket.id,
      name: maarja.name,
      organisation: maarja.organisation,
      mode: 'on-site',
      state: 'confirmed',
      places: [],
    });
  });

  it('hears of what other gates scanned and undid since, and again of the last half minute', async () => {
    const { next } = await held();
    const [answer] = await sends(aScan());
    const news = async (after: string) =>
      (await (await app.get(`${paths.doorNews(event.id)}?after=${after}`)).json()) as Held;
    expect((await news(next)).scans).toMatchObject([{ nonce: answer?.nonce, way: 'in' }]);
    await app.post(paths.doorUndo(event.id), { registration: ticket.id, nonce: answer?.nonce ?? '' });
    const heard = await news(next);
    expect(heard.scans.at(-1)).toMatchObject({ nonce: answer?.nonce, undone: { by: doorKeeper.name } });
    app.clock.advance({ minutes: 2 });
    expect((await news((await news(next)).next)).scans).toEqual([]);
    expect((await app.get(`${paths.doorNews(event.id)}?after=yesterday`)).status).toBe(422);
  });

  it('brings the note that an organiser wrote for the door', async () => {
    await signsIn(app, organiser);
    const note = 'Step-free way, <lift> behind the cloakroom';
    const saved = await app.post(paths.doorNote(event.id, ticket.id), { doorNote: note });
    expect(await (await app.follow(saved)).text()).toContain('The note is saved');
    const long = await app.post(paths.doorNote(event.id, ticket.id), { doorNote: 'x'.repeat(201) });
    expect(long.status).toBe(422);
    expect(await long.text()).toContain('A note may have 200 characters');
    await signsIn(app, doorKeeper);
    expect((await held()).people[0]?.doorNote).toBe(note);
    const page = await app.post(paths.checkIn(event.id), { code: ticketCode(app.ctx, ticket) });
    expect(await page.text()).toContain('Step-free way, &lt;lift&gt;');
    expect((await app.post(paths.doorNote(event.id, ticket.id), { doorNote: 'x' })).status).toBe(403);
  });

  it('is a page that can be installed, for this event alone', async () => {
    const manifest = await app.get(paths.doorManifest(event.id));
    const page = paths.door(event.id);
    expect(await manifest.json()).toMatchObject({ start_url: page, scope: page, display: 'standalone' });
    const worker = await app.get(paths.doorWorker(event.id));
    expect(worker.headers.get('service-worker-allowed')).toBe(page);
    expect(worker.headers.get('content-type')).toContain('javascript');
  });
});
