import type { Child } from 'hono/jsx';
import type {
  Asked,
  AttendanceSheet,
  FilePerson,
  FilePlan,
  LeftOut,
  Noted,
  Target,
} from '../../../functions/attendance/files/file.ts';
import type { Registration } from '../../../functions/registration/registration.ts';
import type { Typed } from '../../../functions/shared/form.ts';
import { cityOf, dateAndClock } from '../../../functions/shared/time.ts';
import { Banner } from '../../parts/banner.tsx';
import { Button } from '../../parts/button.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Checkbox } from '../../parts/field.tsx';
import { Table } from '../../parts/table.tsx';
import { paths } from '../../paths.ts';
import { attendanceFileCss } from '../../styles/attendance-file.ts';
import type { View } from '../../view.ts';
import { EventFrame } from '../console/frame.tsx';
import { type FileProps, spanText, targetName } from './file.tsx';

type Props = FileProps & {
  target: Target;
  sheet: AttendanceSheet;
  plan: FilePlan;
  /** Carried along to what the button does: the people of the file, and a print of what is shown. */
  sent: { people: string; agreed: string };
  /** What was decided, when it is no longer as it was shown. */
  again?: Typed;
};

/** So many lines of a kind are drawn; of more, it is said how many. */
const mostShown = 300;
/** Everybody is offered for whom nobody is likely, as long as the page stays small. */
const mostOptions = 4_000;

/** What a file would note: who was known by what, who somebody has to name, who is left aside; and the one button. */
export function FilePreviewPage(props: Props) {
  const { view, event, plan } = props;
  const t = view.t;
  return (
    <EventFrame
      {...props}
      tab="attendance"
      heading={t('attendance.file.preview')}
      css={attendanceFileCss}
      before={<Outcome {...props} />}
    >
      <form
        class="stack roomy"
        method="post"
        action={paths.attendanceFileEntry(event.id)}
        enctype="multipart/form-data"
      >
        <About {...props} />
        <AskedPart {...props} />
        <KnownPart {...props} />
        <Strangers {...props} />
        <Aside {...props} />
        {canDo(props) && (
          <>
            <Carried {...props} />
            <div>
              <Button big>{t('attendance.file.do')}</Button>
              <p class="hint">{t('attendance.file.do.hint', { count: toNote(plan) })}</p>
            </div>
          </>
        )}
        <p class="row">
          <a href={paths.attendanceFile(event.id)}>{t('attendance.file.other')}</a>
          <a href={paths.attendance(event.id)}>{t('attendance.file.back')}</a>
        </p>
      </form>
    </EventFrame>
  );
}

const toNote = ({ noted }: FilePlan): number => noted.filter(({ changes }) => changes).length;

/** There is something to write, or somebody to name. */
const canDo = ({ plan }: Props): boolean =>
  toNote(plan) > 0 || plan.asked.length > 0 || offered(plan).length > 0;

/** Whom a stranger may be, where there are few enough to choose from. */
const offered = ({ strangers, asked, unseen }: FilePlan): Registration[] =>
  (Math.min(strangers.length, mostShown) + Math.min(asked.length, mostShown)) * unseen.length <=
    mostOptions && strangers.length + asked.length > 0
    ? unseen
    : [];

function Outcome(props: Props) {
  const { view, plan, again } = props;
  const t = view.t;
  if (again) return <Banner meaning="warning">{t('attendance.file.changed-meanwhile')}</Banner>;
  const isDone = toNote(plan) === 0 && plan.asked.length === 0;
  if (isDone && plan.noted.length > 0) {
    return <Banner meaning="confirmed">{t('attendance.file.none')}</Banner>;
  }
  return <Banner meaning="note">{t('attendance.file.nothing-yet')}</Banner>;
}

function About({ view, event, sessions, target, sheet, plan }: Props) {
  const t = view.t;
  const spans = sheet.people.flatMap(person => person.spans);
  const [first = ''] = spans.map(({ from }) => from).sort();
  const [last = first] = spans
    .map(({ from, to = from }) => to)
    .sort()
    .reverse();
  const at = (instant: string) => dateAndClock(instant, event.zone, view.language);
  const session = sessions.find(({ id }) => id === target);
  return (
    <>
      <Facts
        facts={[
          [t('attendance.file.about.report'), t(`attendance.file.source.${sheet.source}`)],
          [t('attendance.file.target'), targetName(view, event, session)],
          [
            t('attendance.file.about.time'),
            t('attendance.file.about.from-to', { from: at(first), to: at(last), city: cityOf(event.zone) }),
          ],
          [
            t('attendance.file.about.people'),
            t('attendance.file.about.count', {
              known: plan.noted.reduce((sum, { people }) => sum + people.length, 0),
              all: sheet.people.length,
            }),
          ],
        ]}
      />
      {sheet.guessed && <p class="warning note">{t('exchange.guessed')}</p>}
    </>
  );
}

function AskedPart(props: Props) {
  const { view, plan, again } = props;
  const { asked } = plan;
  const likely = asked.filter(each => each.likely).length;
  if (asked.length === 0) return null;
  return (
    <section class="group" aria-labelledby="asked">
      <h2 id="asked">{view.t('attendance.file.asked', { count: asked.length })}</h2>
      <p>{view.t('attendance.file.asked.text')}</p>
      {likely > 0 && (
        <Checkbox view={view} name="likely" checked={again?.likely === 'yes'}>
          {view.t('attendance.file.likely', { count: likely })}
        </Checkbox>
      )}
      <ul class="list">
        {asked.slice(0, mostShown).map(each => (
          <Who {...props} {...each} />
        ))}
      </ul>
      <More view={view} count={asked.length} />
    </section>
  );
}

/** One person of the file, and who they may be. */
function Who(props: Props & Pick<Asked, 'index' | 'person'> & Partial<Pick<Asked, 'candidates' | 'likely'>>) {
  const { view, index, person, candidates = [], likely, plan, again } = props;
  const others = offered(plan).filter(each => !candidates.includes(each));
  const name = `who-${index}`;
  const option = (each: Registration) => (
    <option value={each.id} selected={again?.[name] === each.id}>
      {candidateText(view, each, each === likely)}
    </option>
  );
  return (
    <li class="person-of-file">
      <PersonOfFile {...props} />
      <div class="field">
        <label class="small soft" for={name}>
          {view.t('attendance.file.who')}
          <span class="unseen"> {person.names[0]}</span>
        </label>
        <select class="input" id={name} name={name}>
          <option value="">{view.t('attendance.file.who.nobody')}</option>
          {candidates.map(option)}
          {others.length > 0 && candidates.length > 0 ? (
            <optgroup label={view.t('attendance.file.who.others')}>{others.map(option)}</optgroup>
          ) : (
            others.map(option)
          )}
        </select>
      </div>
    </li>
  );
}

function candidateText(view: View, { name, email, state }: Registration, likely: boolean): string {
  const notes = [
    likely && view.t('attendance.file.who.same-name'),
    state !== 'confirmed' && view.t('attendance.file.who.no-seat'),
  ].filter(Boolean);
  return [`${name}, ${email}`, ...notes].join(' · ');
}

function PersonOfFile({ view, event, person }: Pick<Props, 'view' | 'event'> & { person: FilePerson }) {
  const shown = person.spans.slice(0, 4).map(span => spanText(view, event, span));
  return (
    <div>
      <span class="who-name">{person.names[0] || view.t('attendance.file.no-name')}</span>
      {person.emails.map(email => (
        <div class="small">{email}</div>
      ))}
      <div class="soft small times">
        {shown.join(', ')}
        {person.spans.length > shown.length && ' …'}
      </div>
    </div>
  );
}

function KnownPart(props: Props) {
  const { view, event, plan } = props;
  const t = view.t;
  const changing = plan.noted.filter(({ changes }) => changes);
  const same = plan.noted.filter(({ changes }) => !changes);
  const table = (all: Noted[], caption: string) => (
    <>
      <Table
        caption={caption}
        unseenCaption
        columns={[
          { label: t('attendance.column.name') },
          { label: t('attendance.file.column.by') },
          { label: t('attendance.file.column.minutes'), number: true },
        ]}
        rows={all.slice(0, mostShown).map(each => [
          <>
            <a class="who-name" href={paths.registration(event.id, each.registration.id)}>
              {each.registration.name}
            </a>
            {otherName(each) && (
              <div class="soft small">{t('attendance.file.as', { name: otherName(each) ?? '' })}</div>
            )}
          </>,
          t(`attendance.file.by.${each.by}`),
          <Minutes view={view} {...each} />,
        ])}
        empty=""
      />
      <More view={view} count={all.length} />
    </>
  );
  return (
    <>
      {changing.length > 0 && (
        <section class="group" aria-labelledby="changing">
          <h2 id="changing">{t('attendance.file.changing', { count: changing.length })}</h2>
          {table(changing, t('attendance.file.changing', { count: changing.length }))}
        </section>
      )}
      {same.length > 0 && (
        <details class="part">
          <summary>{t('attendance.file.same', { count: same.length })}</summary>
          {table(same, t('attendance.file.same', { count: same.length }))}
        </details>
      )}
    </>
  );
}

/** As the meeting shows them, when it is another name than ours. */
const otherName = ({ registration, people }: Noted): string | undefined =>
  people.map(({ names }) => names[0]).find(name => name && name !== registration.name);

const Minutes = ({ view, before, after }: Noted & { view: View }) =>
  before === after ? (
    <span>{view.t('attendance.file.minutes', { count: after })}</span>
  ) : (
    <span class="change">
      <span class="unseen">{view.t('exchange.was')} </span>
      <del>{before}</del> <span class="unseen">{view.t('exchange.becomes')} </span>
      <ins>{view.t('attendance.file.minutes', { count: after })}</ins>
    </span>
  );

function Strangers(props: Props) {
  const { view, plan } = props;
  const { strangers } = plan;
  const canName = offered(plan).length > 0;
  if (strangers.length === 0) return null;
  return (
    <details class="part">
      <summary>{view.t('attendance.file.strangers', { count: strangers.length })}</summary>
      <p class="soft">{view.t('attendance.file.strangers.text')}</p>
      <ul class="list">
        {strangers.slice(0, mostShown).map(each =>
          canName ? (
            <Who {...props} {...each} />
          ) : (
            <li class="person-of-file">
              <PersonOfFile {...props} person={each.person} />
            </li>
          ),
        )}
      </ul>
      <More view={view} count={strangers.length} />
    </details>
  );
}

/** Rows and people that nothing is noted of, and why. */
function Aside({ view, event, plan, sheet }: Props) {
  const t = view.t;
  const count = plan.outside.length + sheet.left.length;
  if (count === 0) return null;
  const why = (left: LeftOut) => t(`attendance.file.left.${left.why}`);
  const lines: Child[] = [
    ...plan.outside.map(person => (
      <li class="person-of-file">
        <PersonOfFile view={view} event={event} person={person} />
        <span class="soft small">{t('attendance.file.left.outside')}</span>
      </li>
    )),
    ...sheet.left.map(left => (
      <li class="person-of-file">
        <span>
          {left.name || t('attendance.file.no-name')}
          <span class="soft small"> · {t('attendance.file.row', { place: left.place })}</span>
        </span>
        <span class="soft small">{why(left)}</span>
      </li>
    )),
  ];
  return (
    <details class="part">
      <summary>{t('attendance.file.left', { count })}</summary>
      <ul class="list">{lines.slice(0, mostShown)}</ul>
      <More view={view} count={count} />
    </details>
  );
}

const More = ({ view, count }: { view: View; count: number }) =>
  count > mostShown ? (
    <p class="soft">{view.t('attendance.file.more', { count: count - mostShown })}</p>
  ) : null;

const Carried = ({ sheet, target, sent }: Props) => (
  <>
    <input type="hidden" name="source" value={sheet.source} />
    <input type="hidden" name="target" value={target} />
    <input type="hidden" name="people" value={sent.people} />
    <input type="hidden" name="agreed" value={sent.agreed} />
  </>
);
