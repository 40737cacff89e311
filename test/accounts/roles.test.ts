import { beforeAll, describe, expect, it } from 'vitest';
import { createHub } from '../../functions/accounts/create-hub.ts';
import type { Action, Role } from '../../functions/accounts/hub.ts';
import { paths } from '../../web/paths.ts';
import { type Foyer, foyer } from '../support/app.ts';
import type { Browsing } from '../support/browsing.ts';
import { anEvent } from '../support/events.ts';
import { doorKeeper, organiser, owner, tonu, viewer } from '../support/people.ts';
import { signsIn } from '../support/sign-in.ts';

/** What each role may do, written down a second time by hand: a change of the table must be meant. */
const allowed: Record<Action, Role[]> = {
  'see-event': ['owner', 'organiser', 'viewer'],
  'edit-event': ['owner', 'organiser'],
  'see-people': ['owner', 'organiser', 'viewer'],
  'export-people': ['owner', 'organiser'],
  'let-people-in': ['owner', 'organiser'],
  'see-mail': ['owner', 'organiser'],
  'erase-people': ['owner', 'organiser'],
  'work-door': ['owner', 'organiser', 'door'],
  'confirm-attendance': ['owner', 'organiser'],
  'issue-certificates': ['owner', 'organiser'],
  'delete-event': ['owner'],
  'manage-staff': ['owner'],
  'manage-servers': ['owner'],
};

type Route = [method: 'GET' | 'POST', path: (event: string, hub: string) => string, action: Action];

/** Every route of the console that is about one hub or one event; things within an event that do not exist. */
const routes: Route[] = [
  ['GET', event => paths.manage(event), 'see-event'],
  ['GET', (_, hub) => paths.newEvent(hub), 'edit-event'],
  ['POST', (_, hub) => paths.newEvent(hub), 'edit-event'],
  ['GET', (_, hub) => paths.seriesOfHub(hub), 'see-event'],
  ['POST', (_, hub) => paths.seriesOfHub(hub), 'edit-event'],
  ['GET', (_, hub) => paths.series(hub, 'ser_none'), 'see-event'],
  ['POST', (_, hub) => paths.series(hub, 'ser_none'), 'edit-event'],
  ['POST', (_, hub) => paths.seriesRemoval(hub, 'ser_none'), 'edit-event'],
  ['GET', event => paths.editEvent(event), 'edit-event'],
  ['POST', event => paths.editEvent(event), 'edit-event'],
  ['POST', event => paths.publication(event), 'edit-event'],
  ['GET', event => paths.eventDeletion(event), 'delete-event'],
  ['POST', event => paths.eventDeletion(event), 'delete-event'],
  ['GET', event => paths.programme(event), 'edit-event'],
  ['GET', event => paths.newSession(event), 'edit-event'],
  ['POST', event => paths.newSession(event), 'edit-event'],
  ['GET', event => paths.editSession(event, 'ses_none'), 'edit-event'],
  ['POST', event => paths.editSession(event, 'ses_none'), 'edit-event'],
  ['POST', event => paths.sessionRemoval(event, 'ses_none'), 'edit-event'],
  ['GET', event => paths.programmeImport(event), 'edit-event'],
  ['POST', event => paths.programmeImport(event), 'edit-event'],
  ['POST', event => paths.programmeChanges(event), 'edit-event'],
  ['GET', event => paths.eventCrew(event), 'edit-event'],
  ['POST', event => paths.eventCrew(event), 'edit-event'],
  ['POST', event => paths.crewMail(event), 'edit-event'],
  ['POST', event => paths.crewRole(event), 'edit-event'],
  ['POST', event => paths.crewRemoval(event), 'edit-event'],
  ['GET', event => paths.sessionPeople(event, 'ses_none'), 'see-people'],
  ['GET', event => paths.sessionPeopleCsv(event, 'ses_none'), 'export-people'],
  ['GET', event => paths.questions(event), 'edit-event'],
  ['GET', event => paths.newQuestion(event), 'edit-event'],
  ['POST', event => paths.newQuestion(event), 'edit-event'],
  ['POST', event => paths.newQuestionSketch(event), 'edit-event'],
  ['POST', event => paths.questionOrder(event), 'edit-event'],
  ['GET', event => paths.questionsPreview(event), 'edit-event'],
  ['GET', event => paths.questionSets(event), 'edit-event'],
  ['POST', event => paths.questionSets(event), 'edit-event'],
  ['POST', event => paths.questionSetInsertion(event, 'set_none'), 'edit-event'],
  ['POST', event => paths.questionSetRemoval(event, 'set_none'), 'edit-event'],
  ['GET', event => paths.question(event, 'qst_none'), 'edit-event'],
  ['POST', event => paths.question(event, 'qst_none'), 'edit-event'],
  ['POST', event => paths.questionSketch(event, 'qst_none'), 'edit-event'],
  ['POST', event => paths.questionRemoval(event, 'qst_none'), 'edit-event'],
  ['GET', event => paths.registrations(event), 'see-people'],
  ['GET', event => paths.registration(event, 'reg_none'), 'see-people'],
  ['POST', event => paths.doorNote(event, 'reg_none'), 'let-people-in'],
  ['GET', event => paths.registrationErasure(event, 'reg_none'), 'erase-people'],
  ['POST', event => paths.registrationErasure(event, 'reg_none'), 'erase-people'],
  ['GET', event => paths.registrationsCsv(event), 'export-people'],
  ['GET', event => paths.needs(event), 'see-people'],
  ['GET', event => paths.needsCsv(event), 'see-people'],
  ['GET', event => paths.waitingList(event), 'see-people'],
  ['GET', event => paths.waitingListCsv(event), 'export-people'],
  ['POST', event => paths.lineSeats(event), 'edit-event'],
  ['GET', event => paths.inLine(event, 'reg_none'), 'edit-event'],
  ['POST', event => paths.inLine(event, 'reg_none'), 'edit-event'],
  ['GET', event => paths.registeredGroup(event, 'grp_none'), 'see-people'],
  ['POST', event => paths.registeredGroupLink(event, 'grp_none'), 'edit-event'],
  ['GET', event => paths.applications(event), 'see-people'],
  ['POST', event => paths.approval(event), 'let-people-in'],
  ['POST', event => paths.declining(event), 'let-people-in'],
  ['GET', event => paths.invitations(event), 'see-people'],
  ['POST', event => paths.invitations(event), 'let-people-in'],
  ['GET', event => paths.newInvitations(event), 'let-people-in'],
  ['POST', event => paths.newInvitations(event), 'let-people-in'],
  ['GET', event => paths.invitationsCsv(event), 'export-people'],
  ['POST', event => paths.invitationSending(event, 'inv_none'), 'let-people-in'],
  ['POST', event => paths.invitationRevocation(event, 'inv_none'), 'let-people-in'],
  ['GET', event => paths.attendance(event), 'see-people'],
  ['GET', event => paths.attendanceCsv(event), 'export-people'],
  ['POST', event => paths.attendanceConfirmation(event), 'confirm-attendance'],
  ['GET', event => paths.attendanceOf(event, 'reg_none'), 'see-people'],
  ['POST', event => paths.attendanceOf(event, 'reg_none'), 'confirm-attendance'],
  ['POST', event => paths.attendanceCorrections(event), 'confirm-attendance'],
  ['GET', event => paths.attendedRule(event), 'edit-event'],
  ['POST', event => paths.attendedRule(event), 'edit-event'],
  ['GET', event => paths.attendanceFile(event), 'confirm-attendance'],
  ['POST', event => paths.attendanceFile(event), 'confirm-attendance'],
  ['POST', event => paths.attendanceFileEntry(event), 'confirm-attendance'],
  ['GET', event => paths.badges(event), 'see-people'],
  ['GET', event => paths.badgesPdf(event), 'see-people'],
  ['GET', event => paths.feedbackSummary(event), 'see-event'],
  ['GET', event => paths.feedbackCsv(event), 'see-event'],
  ['GET', event => paths.certificates(event), 'see-people'],
  ['GET', event => paths.certificateRule(event, 'kind_none'), 'issue-certificates'],
  ['POST', event => paths.certificateRule(event, 'kind_none'), 'issue-certificates'],
  ['POST', event => paths.certificateRuleRemoval(event, 'kind_none'), 'issue-certificates'],
  ['POST', event => paths.exceptions(event, 'kind_none'), 'issue-certificates'],
  ['POST', event => paths.marks(event, 'kind_none'), 'issue-certificates'],
  ['GET', event => paths.marksFile(event, 'kind_none'), 'issue-certificates'],
  ['POST', event => paths.marksFile(event, 'kind_none'), 'issue-certificates'],
  ['GET', event => paths.recipients(event, 'kind_none'), 'issue-certificates'],
  ['POST', event => paths.recipients(event, 'kind_none'), 'issue-certificates'],
  ['POST', event => paths.recipientRemoval(event, 'kind_none'), 'issue-certificates'],
  ['POST', event => paths.issuance(event), 'issue-certificates'],
  ['GET', event => paths.certificatesCsv(event), 'export-people'],
  ['GET', event => paths.mail(event), 'see-mail'],
  ['GET', event => paths.message(event, 'msg_none'), 'see-mail'],
  ['GET', event => paths.door(event), 'work-door'],
  ['GET', event => paths.doorSearch(event), 'work-door'],
  ['POST', event => paths.checkIn(event), 'work-door'],
  ['POST', event => paths.doorUndo(event), 'work-door'],
  ['POST', event => paths.walkIns(event), 'work-door'],
  ['GET', event => paths.doorList(event), 'work-door'],
  ['GET', event => paths.doorNews(event), 'work-door'],
  ['POST', event => paths.doorScans(event), 'work-door'],
  ['GET', event => paths.doorManifest(event), 'work-door'],
  ['GET', event => paths.doorWorker(event), 'work-door'],
  ['GET', (_, hub) => paths.staff(hub), 'manage-staff'],
  ['POST', (_, hub) => paths.staff(hub), 'manage-staff'],
  ['POST', (_, hub) => paths.staffRole(hub), 'manage-staff'],
  ['POST', (_, hub) => paths.staffRemoval(hub), 'manage-staff'],
  ['GET', (_, hub) => paths.rounding(hub), 'issue-certificates'],
  ['POST', (_, hub) => paths.rounding(hub), 'issue-certificates'],
  ['GET', (_, hub) => paths.hubCertificates(hub), 'issue-certificates'],
  ['GET', (_, hub) => paths.designs(hub), 'issue-certificates'],
  ['POST', (_, hub) => paths.designs(hub), 'issue-certificates'],
  ['GET', (_, hub) => paths.design(hub, 'dsn_none'), 'issue-certificates'],
  ['POST', (_, hub) => paths.design(hub, 'dsn_none'), 'issue-certificates'],
  ['GET', (_, hub) => paths.designPreview(hub, 'dsn_none'), 'issue-certificates'],
  ['POST', (_, hub) => paths.designPreview(hub, 'dsn_none'), 'issue-certificates'],
  ['POST', (_, hub) => paths.designRemoval(hub, 'dsn_none'), 'issue-certificates'],
  ['GET', (_, hub) => paths.designDrawing(hub), 'issue-certificates'],
  ['GET', (_, hub) => paths.designPdf(hub), 'issue-certificates'],
  ['GET', (_, hub) => paths.hubCertificate(hub, 'crt_none'), 'issue-certificates'],
  ['POST', (_, hub) => paths.hubCorrection(hub, 'crt_none'), 'issue-certificates'],
  ['POST', (_, hub) => paths.hubRevocation(hub, 'crt_none'), 'issue-certificates'],
  ['POST', (_, hub) => paths.hubDismissal(hub, 'crt_none'), 'issue-certificates'],
  ['GET', (_, hub) => paths.servers(hub), 'manage-servers'],
  ['POST', (_, hub) => paths.servers(hub), 'manage-servers'],
  ['GET', (_, hub) => paths.server(hub, 'prv_none'), 'manage-servers'],
  ['POST', (_, hub) => paths.server(hub, 'prv_none'), 'manage-servers'],
  ['POST', (_, hub) => paths.serverRemoval(hub, 'prv_none'), 'manage-servers'],
];

let app: Foyer;
let event: Awaited<ReturnType<typeof anEvent>>;
const browsers = {} as Record<Role | 'elsewhere' | 'nobody', Browsing>;
const send = (who: keyof typeof browsers, [method, path]: Route) =>
  method === 'GET'
    ? browsers[who].get(path(event.id, event.hubId))
    : browsers[who].post(path(event.id, event.hubId), { line: 'on-site', kind: 'date' });

beforeAll(async () => {
  app = await foyer();
  event = await anEvent(app.ctx);
  await createHub(app.ctx, { name: 'Katsevõrgustik', hue: 20, owner: tonu });
  const people = { owner, organiser, door: doorKeeper, viewer, elsewhere: tonu };
  for (const [who, person] of Object.entries(people)) {
    browsers[who as Role] = await signsIn(app, person, app.browser());
  }
  browsers.nobody = app.browser();
});

const named = routes.map(route => ({ name: `${route[0]} ${route[1]('evt', 'hub')}`, route }));

describe('every role', () => {
  it('is asked on every route of the console that there is', () => {
    const general: string[] = [paths.console, paths.newHub];
    const all = Object.values(paths)
      .map(path => (typeof path === 'string' ? path : (path as (...ids: string[]) => string)('x', 'y', 'y')))
      .filter(path => path.startsWith(`${paths.console}/`) && !general.includes(path));
    const asked = new Set(routes.map(route => route[1]('x', 'x').replace(/\w+_none/g, 'y')));
    expect(all.filter(path => !asked.has(path))).toEqual([]);
  });

  it.each(named)('may $name or is told that it may not', async ({ route }) => {
    for (const role of ['owner', 'organiser', 'door', 'viewer'] as const) {
      const { status } = await send(role, route);
      const lets = allowed[route[2]].includes(role);
      if (lets)
        expect(status, role).toBeOneOf(
          /_none/.test(route[1]('', '')) ? [303, 404, 409] : [200, 303, 409, 422],
        );
      else expect(status, role).toBe(403);
    }
  });

  it.each(named)('and nobody of another hub learns that there is something at $name', async ({ route }) => {
    const logged = app.log.length;
    const refused = await send('elsewhere', route);
    expect(refused.status).toBe(404);
    const nowhere = `${'0'.repeat(25)}1`;
    const missing = await browsers.elsewhere[route[0] === 'GET' ? 'get' : 'post'](
      route[1](`evt_${nowhere}`, `hub_${nowhere}`),
    );
    expect(missing.status).toBe(404);
    const bare = async (answer: Response) =>
      (await answer.text()).replace(/nonce="[^"]*"|\/console[^"?]*/g, '');
    expect(await bare(refused)).toBe(await bare(missing));
    expect(app.log.slice(logged)).toContainEqual({
      event: 'access-refused',
      facts: expect.objectContaining({ hubId: event.hubId, action: route[2] }),
    });
    expect(JSON.stringify(app.log)).not.toContain(tonu.email);
  });

  it.each(named)('and whoever is not signed in is led to sign in before $name', async ({ route }) => {
    const answer = await send('nobody', route);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toContain(paths.signIn);
  });
});

describe('the console', () => {
  it('shows each role the tabs that it may open, and no others', async () => {
    const tabsOf = async (role: Role, path: string) => {
      const page = await (await browsers[role].get(path)).text();
      return [
        ...page.matchAll(
          /<a href="\/console\/(certificates|events)\/[^/"]+(?:\/([a-z]+))?"(?: aria-current="page")?>/g,
        ),
      ].map(([, place, tab]) => (place === 'events' ? (tab ?? 'overview') : place));
    };
    expect(await tabsOf('viewer', paths.manage(event.id))).toEqual(
      expect.arrayContaining(['overview', 'registrations', 'attendance', 'feedback', 'certificates']),
    );
    for (const tab of ['edit', 'programme', 'mail', 'door']) {
      expect(await tabsOf('viewer', paths.manage(event.id))).not.toContain(tab);
      expect(await tabsOf('organiser', paths.manage(event.id))).toContain(tab);
    }
  });

  it('leads door staff straight to the door', async () => {
    const page = await (await browsers.door.get(paths.console)).text();
    expect(page).toContain(`href="${paths.door(event.id)}"`);
    expect(page).not.toContain(`href="${paths.manage(event.id)}"`);
  });

  it('leads whoever may not see a page back to their own events', async () => {
    const refused = await browsers.door.get(paths.manage(event.id));
    expect(refused.status).toBe(403);
    expect(await refused.text()).toContain(`class="button quiet" href="${paths.console}"`);
  });
});
