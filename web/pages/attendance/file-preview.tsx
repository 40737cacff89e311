import type { Child } from 'hono/jsx';
import type { FilePlan, LeftOut, Noted } from '../../../functions/attendance/files/file.ts';
import { cityOf, clockOf, dateAndClock, dayOf } from '../../../functions/shared/time.ts';
import { Banner } from '../../parts/banner.tsx';
import { Button } from '../../parts/button.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Table } from '../../parts/table.tsx';
import { paths } from '../../paths.ts';
import { attendanceFileCss } from '../../styles/attendance-file.ts';
import type { View } from '../../view.ts';
import { EventFrame } from '../console/frame.tsx';
import { targetName } from './file.tsx';
import {
  AskedPart,
  type FilePreviewProps,
  More,
  mostShown,
  offered,
  PersonOfFile,
  Strangers,
} from './file-people.tsx';

/** What a file would note: who was known by what, who somebody has to name, who is left aside; and the one button. */
export function FilePreviewPage(props: FilePreviewProps) {
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
const canDo = ({ plan }: FilePreviewProps): boolean =>
  toNote(plan) > 0 || plan.asked.length > 0 || offered(plan).length > 0;

function Outcome(props: FilePreviewProps) {
  const { view, plan, again } = props;
  const t = view.t;
  if (again) return <Banner meaning="warning">{t('attendance.file.changed-meanwhile')}</Banner>;
  const isDone = toNote(plan) === 0 && plan.asked.length === 0;
  if (isDone && plan.noted.length > 0) {
    return <Banner meaning="confirmed">{t('attendance.file.none')}</Banner>;
  }
  return <Banner meaning="note">{t('attendance.file.nothing-yet')}</Banner>;
}

function About({ view, event, sessions, target, sheet, plan }: FilePreviewProps) {
  const t = view.t;
  const spans = sheet.people.flatMap(person => person.spans);
  const [first = ''] = spans.map(({ from }) => from).sort();
  const [last = first] = spans
    .map(({ from, to = from }) => to)
    .sort()
    .reverse();
  const at = (instant: string) => dateAndClock(instant, event.zone, view.language);
  const isSameDay = dayOf(first, event.zone) === dayOf(last, event.zone);
  const until = isSameDay ? clockOf(last, event.zone) : at(last);
  const session = sessions.find(({ id }) => id === target);
  return (
    <>
      <Facts
        facts={[
          [t('attendance.file.about.report'), t(`attendance.file.source.${sheet.source}`)],
          [t('attendance.file.target'), targetName(view, event, session)],
          [t('attendance.file.about.time'), `${at(first)}–${until}, ${cityOf(event.zone)}`],
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

function KnownPart(props: FilePreviewProps) {
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

/** Rows and people that nothing is noted of, and why. */
function Aside({ view, event, plan, sheet }: FilePreviewProps) {
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

const Carried = ({ sheet, target, sent }: FilePreviewProps) => (
  <>
    <input type="hidden" name="source" value={sheet.source} />
    <input type="hidden" name="target" value={target} />
    <input type="hidden" name="people" value={sent.people} />
    <input type="hidden" name="agreed" value={sent.agreed} />
  </>
);
