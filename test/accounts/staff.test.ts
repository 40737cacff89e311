import { beforeEach, describe, expect, it } from 'vitest';
import type { Hub, Role } from '../../functions/accounts/hub.ts';
import { staffOfHub } from '../../functions/accounts/read.ts';
import { paths } from '../../web/paths.ts';
import { type Foyer, foyer } from '../support/app.ts';
import { aHub } from '../support/events.ts';
import { maarja, organiser, owner, tonu } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';

const founder = { name: 'Kadri Asutaja', email: 'kadri@example.org' };

let app: Foyer;

describe('the founder', () => {
  beforeEach(async () => {
    app = await foyer();
    await signsIn(app, founder);
  });

  it('finds nothing yet and is shown where to begin', async () => {
    const page = await (await app.get(paths.console)).text();
    expect(page).toContain('Begin with a hub');
    expect(page).toContain(`href="${paths.newHub}"`);
  });

  it('starts a hub, and is its owner', async () => {
    const answer = await app.post(paths.newHub, {
      hubName: 'Näidisvõrgustik',
      ownerName: founder.name,
      hue: '150',
    });
    const page = await (await app.follow(answer)).text();
    expect(page).toContain('Näidisvõrgustik');
    expect(page).toContain('--hue:150');
    const hubId = /hubs\/(hub_\w+)\/staff/.exec(page)?.[1] ?? '';
    expect(await staffOfHub(app.ctx, hubId)).toEqual([{ hubId, ...founder, role: 'owner' }]);
  });

  it('is told what the form still lacks, and keeps what was typed', async () => {
    const answer = await app.post(paths.newHub, { hubName: '', ownerName: 'Kadri', hue: '720' });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain('Enter the name of the hub');
    expect(page).toContain('value="Kadri"');
  });

  it('is the only one who may', async () => {
    await aHub(app.ctx);
    const browser = await signsIn(app, owner, app.browser());
    expect((await browser.get(paths.newHub)).status).toBe(404);
    const answer = await browser.post(paths.newHub, { hubName: 'A', ownerName: 'B', hue: '1' });
    expect(answer.status).toBe(404);
    expect((await app.browser().get(paths.newHub)).status).toBe(303);
  });
});

describe('an owner', () => {
  let hub: Hub;
  const rolesNow = async () =>
    Object.fromEntries((await staffOfHub(app.ctx, hub.id)).map(each => [each.email, each.role]));
  const adds = (who: { name: string; email: string }, role: Role) =>
    app.post(paths.staff(hub.id), { staffName: who.name, staffEmail: who.email, staffRole: role });
  const changes = (email: string, role: string) => app.post(paths.staffRole(hub.id), { email, role });
  const removes = (email: string, browser = app) => browser.post(paths.staffRemoval(hub.id), { email });

  beforeEach(async () => {
    app = await foyer();
    hub = await aHub(app.ctx);
    await signsIn(app, owner);
  });

  it('adds a colleague, who can then sign in and see the hub', async () => {
    expect(await (await adds(maarja, 'organiser')).text()).toContain(`${maarja.name} is added`);
    const browser = await signsIn(app, maarja, app.browser());
    expect(await (await browser.get(paths.console)).text()).toContain(hub.name);
  });

  it('does not change somebody’s role by adding them again', async () => {
    const answer = await adds({ ...organiser, email: organiser.email.toUpperCase() }, 'viewer');
    expect(answer.status).toBe(409);
    expect((await rolesNow())[organiser.email]).toBe('organiser');
  });

  it('changes a role', async () => {
    await changes(organiser.email, 'viewer');
    expect((await rolesNow())[organiser.email]).toBe('viewer');
    const browser = await signsIn(app, organiser, app.browser());
    expect((await browser.get(paths.newEvent(hub.id))).status).toBe(403);
  });

  it('removes a person, and can bring them back as they were', async () => {
    const page = await (await removes(organiser.email)).text();
    expect(await rolesNow()).not.toHaveProperty(organiser.email);
    expect(page).toContain('Bring back');
    await adds(organiser, 'organiser');
    expect((await rolesNow())[organiser.email]).toBe('organiser');
  });

  it('cannot leave the hub without an owner', async () => {
    for (const answer of [await removes(owner.email), await changes(owner.email, 'viewer')]) {
      expect(answer.status).toBe(409);
      expect(await answer.text()).toContain('A hub keeps at least one owner');
    }
    expect((await rolesNow())[owner.email]).toBe('owner');
  });

  it('cannot either when two owners remove each other in the same moment', async () => {
    for (let round = 0; round < 5; round++) {
      if (!(await rolesNow())[tonu.email]) await adds(tonu, 'owner');
      if (!(await rolesNow())[owner.email]) throw new Error('The first owner is gone');
      const other = await signsIn(app, tonu, app.browser());
      await Promise.all([removes(tonu.email), removes(owner.email, { ...app, ...other })]);
      const owners = Object.values(await rolesNow()).filter(role => role === 'owner');
      expect(owners).toHaveLength(1);
      if ((await rolesNow())[tonu.email]) break;
      app.clock.advance({ hours: 1 });
    }
  });

  it('is told when somebody is gone already, or a role is none', async () => {
    expect((await removes('nobody@example.org')).status).toBe(409);
    expect((await changes('nobody@example.org', 'viewer')).status).toBe(409);
    expect((await changes(organiser.email, 'emperor')).status).toBe(422);
    expect((await rolesNow())[organiser.email]).toBe('organiser');
  });
});
