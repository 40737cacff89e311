import { beforeAll, describe, expect, test } from 'vitest';
import { listLength, placeOf } from '../../functions/credentials/places.ts';
import { reserveStatus, statusOf, statusParts } from '../../functions/credentials/status.ts';
import type { Part } from '../../functions/shared/db.ts';
import { makeLinks } from '../../functions/shared/links.ts';
import { keyInDocument } from '../../web/credential/did.ts';
import { type Json, verifyProof } from '../../web/credential/proof.ts';
import { isRevokedIn } from '../../web/credential/status.ts';
import { paths } from '../../web/paths.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { aHub } from '../support/events.ts';

let house: Foyer;
beforeAll(async () => {
  house = await foyer();
});
const newHub = async () => (await aHub(house.ctx)).id;
type HubId = Awaited<ReturnType<typeof newHub>>;
function marked(secret: number) {
  const links = makeLinks(Buffer.alloc(32, secret));
  return (text: string) => links.mark('status', text);
}

/** As anybody sees it: whether a place is said to be revoked, by a list that verifies. */
async function said(hubId: HubId, list: number, index: number) {
  const path = paths.statusList(hubId, String(list));
  const credential = (await (await house.get(path)).json()) as Json;
  const document = await (await house.get(paths.hubDid(hubId))).json();
  const verified = await verifyProof(
    credential,
    method => keyInDocument(document, method),
    house.clock.now(),
  );
  expect(verified).toMatchObject({ ok: true });
  return isRevokedIn(credential, { list: house.url + path, index });
}

/** What the other parts of a transaction would be. */
const elsewhere = (name: string, taken?: 'absent'): Part => ({
  put: { pk: `TEST#${name}`, sk: 'TEST' },
  if: taken,
});

describe('Places in a status list', () => {
  test('each is given away once, over the whole of a list, and in no order that can be told', () => {
    const key = marked(1);
    const places = Array.from({ length: listLength }, (_, n) => placeOf(n, key));
    expect(new Set(places).size).toBe(listLength);
    expect(places.every(place => place >= 0 && place < listLength)).toBe(true);
    // Of steps in any order half go up; of a hundred thousand, within one in a hundred.
    const up = places.filter((place, n) => place > (places[n - 1] ?? 0)).length;
    expect(Math.abs(up / listLength - 0.5)).toBeLessThan(0.01);
    const other = Array.from({ length: 1_000 }, (_, n) => placeOf(n, marked(2)));
    expect(other.filter((place, n) => place === places[n]).length).toBeLessThan(5);
  });

  test('a hundred are given away with one write, and never again', async () => {
    const hubId = await newHub();
    await reserveStatus(house.ctx, hubId, 1);
    const { result, tally } = await house.tap.count(() => reserveStatus(house.ctx, hubId, 100));
    expect(result).toHaveLength(100);
    expect(tally.calls).toEqual({ GetItem: 1, UpdateItem: 1 });
    const more = await Promise.all(Array.from({ length: 8 }, () => reserveStatus(house.ctx, hubId, 5)));
    const all = [...result, ...more.flat()].map(({ list, index }) => `${list}/${index}`);
    expect(new Set(all).size).toBe(140);
    expect(await reserveStatus(house.ctx, hubId, 0)).toEqual([]);
  });

  test('when a list is full the next begins, also in the middle of a request', async () => {
    const hubId = await newHub();
    const taken = listLength - 3;
    await reserveStatus(house.ctx, hubId, 1);
    await house.ctx.db.write([{ change: { pk: `STATUS#${hubId}`, sk: 'COUNTER' }, set: { taken } }]);
    const entries = await reserveStatus(house.ctx, hubId, 5);
    expect(entries.map(({ list }) => list)).toEqual([1, 1, 1, 2, 2]);
    for (const { list, index } of entries) expect(await said(hubId, list, index)).toBe(false);
    expect((await house.get(paths.statusList(hubId, '3'))).status).toBe(404);
  });

  test('what the database answered too late is taken, and the next get others', async () => {
    const hubId = await newHub();
    house.tap.break('timed-out-after');
    const [first] = await reserveStatus(house.ctx, hubId, 1);
    const [second] = await reserveStatus(house.ctx, hubId, 1);
    expect(first).not.toEqual(second);
    expect(await statusOf(house.ctx, hubId, first ?? { list: 0, index: 0 })).toBe(false);
  });
});

describe('A revocation', () => {
  test('is published with the transaction that it belongs to, and says nothing of anybody else', async () => {
    const hubId = await newHub();
    const [one, two] = await reserveStatus(house.ctx, hubId, 2);
    if (!one || !two) throw new Error('No places');
    const parts = await statusParts(house.ctx, hubId, [one]);
    expect(await house.ctx.db.write([...parts, elsewhere(hubId)])).toEqual({ ok: true });
    expect(await statusOf(house.ctx, hubId, one)).toBe(true);
    expect(await said(hubId, one.list, one.index)).toBe(true);
    expect(await said(hubId, two.list, two.index)).toBe(false);
    expect(await statusParts(house.ctx, hubId, [one])).toEqual([]);
  });

  test('is not published when the transaction does not come about', async () => {
    const hubId = await newHub();
    const [entry] = await reserveStatus(house.ctx, hubId, 1);
    if (!entry) throw new Error('No place');
    await house.ctx.db.write([elsewhere(hubId)]);
    const parts = await statusParts(house.ctx, hubId, [entry]);
    expect(await house.ctx.db.write([...parts, elsewhere(hubId, 'absent')])).toMatchObject({ ok: false });
    expect(await said(hubId, entry.list, entry.index)).toBe(false);
  });

  test('of two at once, the later one must ask again: neither is lost', async () => {
    const hubId = await newHub();
    const [one, two] = await reserveStatus(house.ctx, hubId, 2);
    if (!one || !two) throw new Error('No places');
    const [early, late] = [
      await statusParts(house.ctx, hubId, [one]),
      await statusParts(house.ctx, hubId, [two]),
    ];
    expect(await house.ctx.db.write(early)).toEqual({ ok: true });
    expect(await house.ctx.db.write(late)).toMatchObject({ ok: false });
    expect(await house.ctx.db.write(await statusParts(house.ctx, hubId, [two]))).toEqual({ ok: true });
    for (const { list, index } of [one, two]) expect(await said(hubId, list, index)).toBe(true);
  });

  test('of thousands stays small enough to be fetched at once', async () => {
    const hubId = await newHub();
    const entries = await reserveStatus(house.ctx, hubId, 20_000);
    await house.ctx.db.write(await statusParts(house.ctx, hubId, entries));
    const { list, index } = entries[19_999] ?? { list: 0, index: 0 };
    expect(await said(hubId, list, index)).toBe(true);
    const text = await (await house.get(paths.statusList(hubId, '1'))).text();
    expect(text.length).toBeLessThan(32 * 1024);
  });

  test('is of a place that there is', async () => {
    const hubId = await newHub();
    const nowhere = { list: 9, index: 1 };
    await expect(statusParts(house.ctx, hubId, [nowhere])).rejects.toThrow('no status list 9');
    await reserveStatus(house.ctx, hubId, 1);
    await expect(statusOf(house.ctx, hubId, { list: 1, index: listLength })).rejects.toThrow('no place');
  });
});

describe('The published list', () => {
  test('is there for pages of anybody, names nobody, and may be kept for a minute', async () => {
    const hubId = await newHub();
    await reserveStatus(house.ctx, hubId, 1);
    const answer = await house.get(paths.statusList(hubId, '1'));
    const { headers } = answer;
    expect(answer.status).toBe(200);
    expect(headers.get('content-type')).toBe('application/vc+ld+json');
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('cache-control')).toBe('public, max-age=60');
    expect(headers.get('set-cookie')).toBeNull();
    expect(await answer.text()).not.toContain('@example.org');
  });

  test('is not at any other address', async () => {
    const hubId = await newHub();
    await reserveStatus(house.ctx, hubId, 1);
    for (const list of ['0', '01', '2', 'x', '1e9', '999999999999'])
      expect([list, (await house.get(paths.statusList(hubId, list))).status]).toEqual([list, 404]);
  });
});
