import type { Admitted, Hub } from '../../../functions/accounts/hub.ts';
import type { Event, Line, Mode, Session } from '../../../functions/events/event.ts';
import type { Queuing } from '../../../functions/registration/line/queuing.ts';
import type { Moved } from '../../../functions/registration/registration.ts';
import { Banner } from '../../parts/banner.tsx';
import { Button, ButtonLink } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Field, type Filled } from '../../parts/field.tsx';
import { Status } from '../../parts/status.tsx';
import { languageOf } from '../../parts/words.tsx';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';
import { EventFrame } from '../console/frame.tsx';
import { When } from '../console/when.tsx';
import { timeLeft } from '../registration/offer.tsx';

export type LineRow = {
  line: Line;
  mode: Mode;
  session?: Session;
  /** null and Infinity: unlimited. */
  capacity: number | null;
  taken: number;
  held: number;
  free: number;
  waiting: number;
  /** The first of them. */
  people: Queuing[];
};

export type OfferRow = { id: string; name: string; size: number; line: Line; until: string };

/** What the last act came to; kept in `?said=` over the redirect. */
export const lineSaid = {
  moved: 'confirmed',
  offered: 'confirmed',
  seats: 'confirmed',
  gone: 'warning',
} as const;
export type LineSaid = keyof typeof lineSaid;

/** The form of a line's seats sends `seats-<line>`. */
export type LinesPageProps = Filled & {
  view: View;
  hub: Hub;
  staff: Admitted;
  event: Event;
  lines: LineRow[];
  offers: OfferRow[];
  said?: LineSaid;
};

/** Who waits for what, in order; what is offered; and the seats that they wait for. */
export function WaitingListPage(props: LinesPageProps) {
  const { view, event, staff, lines, offers, said, errors } = props;
  const { t } = view;
  const anybody = offers.length > 0 || lines.some(each => each.waiting > 0);
  return (
    <EventFrame
      {...props}
      tab="waiting-list"
      heading={t('line.title')}
      error={errors !== undefined}
      css={css}
      before={
        <>
          <ErrorSummary view={view} errors={errors} />
          {said && !errors && <Banner meaning={lineSaid[said]}>{t(`line.said.${said}`)}</Banner>}
        </>
      }
      actions={
        anybody &&
        staff.may.includes('export-people') && (
          <ButtonLink quiet download href={paths.waitingListCsv(event.id)}>
            {t('console.registrations.csv')}
          </ButtonLink>
        )
      }
    >
      <div class="stack roomy">
        {!anybody && (
          <EmptyState title={t('line.none')}>
            <p>{t('line.none.text')}</p>
          </EmptyState>
        )}
        {offers.length > 0 && <Offers {...props} />}
        {lines.map(row => (
          <OneLine {...props} row={row} />
        ))}
      </div>
    </EventFrame>
  );
}

const Offers = ({ view, event, offers, lines }: LinesPageProps) => (
  <section class="stack" aria-labelledby="offers">
    <h2 id="offers">{view.t('line.offers')}</h2>
    <ul class="list">
      {offers.map(({ id, name, size, line, until }) => (
        <li class="entry">
          <span class="soft small">
            {lineName(
              view,
              lines.find(each => each.line === line),
            )}
          </span>
          <span class="name">
            <a href={pathOf(event, id)}>{name}</a>
            {size > 1 && <span class="soft"> {view.t('line.people', { size })}</span>}
          </span>
          <span class="row small">
            <span>
              {view.t('line.until')} <When view={view} at={until} zone={event.zone} />{' '}
              {view.t('offer.left', { left: timeLeft(view, until) })}
            </span>
          </span>
        </li>
      ))}
    </ul>
  </section>
);

const pathOf = (event: Event, id: string): string =>
  id.startsWith('grp_') ? paths.registeredGroup(event.id, id) : paths.registration(event.id, id);

export function lineName(view: View, row: Pick<LineRow, 'mode' | 'session'> | undefined): string {
  if (!row) return '';
  const mode = view.t(`console.format.${row.mode}`);
  const title = row.session?.title[languageOf(row.session.title, view)];
  return title ? `${title} · ${mode}` : mode;
}

function OneLine(props: LinesPageProps & { row: LineRow }) {
  const { view, event, staff, row } = props;
  const { line, waiting, people } = row;
  const { t } = view;
  const id = `line-${line.replace('/', '-')}`;
  return (
    <section class="stack" aria-labelledby={id}>
      <h2 id={id}>{lineName(view, row)}</h2>
      <Tally view={view} row={row} />
      {staff.may.includes('edit-event') && <Seats {...props} />}
      {waiting === 0 ? (
        <p class="soft">{t('line.nobody')}</p>
      ) : (
        <ol class="list">
          {people.map(each => (
            <Person {...props} person={each} />
          ))}
        </ol>
      )}
      {waiting > sizeOf(people) && (
        <p class="soft small">{t('line.more', { more: waiting - sizeOf(people) })}</p>
      )}
      {waiting > 0 && event.offerHours === undefined && <p class="soft small">{t('line.at-once')}</p>}
    </section>
  );
}

const sizeOf = (people: Queuing[]): number => people.reduce((sum, { size }) => sum + size, 0);

function Tally({ view: { t }, row }: { view: View; row: LineRow }) {
  const { capacity, taken, held, free, waiting } = row;
  const figures = [
    ['seats', capacity ?? t('console.no-limit')],
    ['taken', taken],
    ['held', held],
    ['free', capacity === null ? '–' : free],
    ['waiting', waiting],
  ] as const;
  return (
    <dl class="numbers tally">
      {figures.map(([name, figure]) => (
        <div>
          <dt>{t(`line.${name}`)}</dt>
          <dd class={typeof figure === 'number' ? 'figure' : 'words'}>{figure}</dd>
        </div>
      ))}
    </dl>
  );
}

function Seats({ view, event, row: { line, capacity }, errors, typed }: LinesPageProps & { row: LineRow }) {
  const name = `seats-${line}`;
  return (
    <form class="filters" method="post" action={paths.lineSeats(event.id)} novalidate>
      <input type="hidden" name="line" value={line} />
      <Field
        view={view}
        name={name}
        inputmode="numeric"
        autocomplete="off"
        label={view.t('line.set-seats')}
        value={typed?.[name] ?? String(capacity ?? '')}
        error={errors?.[name]}
      />
      <Button quiet>{view.t('common.save')}</Button>
    </form>
  );
}

function Person(props: LinesPageProps & { row: LineRow; person: Queuing }) {
  const { view, event, staff, row, person } = props;
  const { id, place, size, name, organisation, contact, since, moved, keeps, isGroup } = person;
  const { t } = view;
  const query = row.session ? `?session=${row.session.id}` : '';
  return (
    <li class="entry">
      <span class="small">
        <b class="place-number">{place}.</b>{' '}
        <span class="soft">
          {t('line.since')} <When view={view} at={since} zone={event.zone} />
        </span>
      </span>
      <span>
        {isGroup ? (
          <>
            <a class="who-name" href={paths.registeredGroup(event.id, id)}>
              {name}
            </a>{' '}
            <span class="soft">{t('line.people', { size })}</span>
          </>
        ) : (
          <a class="who-name" href={paths.registration(event.id, id)}>
            {name}
          </a>
        )}
        {contact && <div class="soft small">{t('line.contact-is', { contact })}</div>}
        {organisation && <div class="soft small">{organisation}</div>}
        {keeps && <div class="soft small">{t('line.keeps', { mode: keeps })}</div>}
        {moved && <MovedNote view={view} event={event} moved={moved} />}
      </span>
      <span class="row">
        {staff.may.includes('edit-event') && (
          <a href={paths.inLine(event.id, id) + query}>
            {t(isGroup ? 'line.act-group' : 'line.act')}
            <span class="unseen">: {name}</span>
          </a>
        )}
      </span>
    </li>
  );
}

/** That staff moved somebody: who, when and why. */
export const MovedNote = (props: { view: View; event: Event; moved: Moved; labelled?: boolean }) => {
  const { view, event, moved, labelled } = props;
  return (
    <div class="small">
      {!labelled && <Status meaning="note">{view.t('line.moved')}</Status>}{' '}
      <span class="soft">
        {view.t('line.moved-by', { by: moved.by })}, <When view={view} at={moved.at} zone={event.zone} />:{' '}
        {moved.reason}
      </span>
    </div>
  );
};

const css = /* css */ `@layer page{
main section>h2{font-size:1.2rem}
.tally{grid-template-columns:repeat(auto-fit,minmax(4rem,1fr))}
.tally>div{padding:.55rem .6rem .6rem}
.tally .figure{font-size:1.45rem}
.tally .words{padding-top:.3rem}
.place-number{font-variant-numeric:tabular-nums}
ol.list .row a{display:inline-block;padding:.65rem 0}
}`;
