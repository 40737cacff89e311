import type { Child } from 'hono/jsx';
import type { SessionInput } from '../../../functions/events/event.ts';
import type { Changed, Facet, Full, Plan } from '../../../functions/events/exchange/plan.ts';
import type { Sheet } from '../../../functions/events/exchange/row.ts';
import { languages } from '../../../functions/shared/language.ts';
import { dateAndClock, dayOf, shortDate } from '../../../functions/shared/time.ts';
import { Banner } from '../../parts/banner.tsx';
import { Button } from '../../parts/button.tsx';
import { Choice } from '../../parts/field.tsx';
import { ClockRange } from '../../parts/time.tsx';
import { Words } from '../../parts/words.tsx';
import { paths } from '../../paths.ts';
import { exchangeCss } from '../../styles/exchange.ts';
import type { View } from '../../view.ts';
import { EventFrame } from '../console/frame.tsx';
import { isOutside } from '../events/programme.tsx';
import { type ImportProps, ProgrammeFileForm } from './import.tsx';

type Props = ImportProps & {
  sheet: Sheet;
  plan: Plan;
  full?: Full;
  /** Whatever happens to sessions that are not in the file, there are too many. */
  isFull: boolean;
  /** Names each change, so that nothing is done that was not seen here. */
  agreed: string[];
  /** It was to be done, and could not: what was chosen then. */
  again?: { rest: 'keep' | 'remove' };
};

/** What a file would do to the programme, session by session, and the one button that does it. */
export function PreviewPage(props: Props) {
  const { view, plan, isFull, event } = props;
  const t = view.t;
  const isWrong = plan.wrong.length > 0 || isFull;
  const nothing = plan.added.length + plan.changed.length + plan.missing.length === 0;
  return (
    <EventFrame
      {...props}
      tab="programme"
      heading={t('exchange.preview')}
      css={exchangeCss}
      error={isWrong}
      before={<Outcome {...props} nothing={nothing} />}
    >
      <div class="stack roomy preview">
        <Notes {...props} />
        <WrongPart {...props} />
        <Part view={view} name="added" count={plan.added.length}>
          {plan.added.map(({ after, place }) => (
            <Entry {...props} session={after} place={place} />
          ))}
        </Part>
        <Part view={view} name="changed" count={plan.changed.length}>
          {plan.changed.map(change => (
            <Entry {...props} session={change.after} place={change.place}>
              <Differences view={view} change={change} zone={event.zone} />
            </Entry>
          ))}
        </Part>
        <Part view={view} name="missing" count={isWrong ? 0 : plan.missing.length}>
          {plan.missing.map(({ session, kept }) => (
            <Entry {...props} session={session}>
              {kept && <p class="warning note">{keptText(view, kept)}</p>}
            </Entry>
          ))}
        </Part>
        {!isWrong && !nothing && <DoIt {...props} />}
        <Same {...props} />
        {(isWrong || nothing) && <ProgrammeFileForm {...props} />}
        <p class="row">
          {!isWrong && !nothing && <a href={paths.programmeImport(event.id)}>{t('exchange.other-file')}</a>}
          <a href={paths.programme(event.id)}>{t('exchange.back')}</a>
        </p>
      </div>
    </EventFrame>
  );
}

function keptText(view: View, { taken, waiting }: { taken: number; waiting: number }): string {
  const both = taken > 0 && waiting > 0 ? 'yes' : 'no';
  return view.t('exchange.kept', { taken, waiting, both });
}

function Outcome({ view, plan, full, again, nothing }: Props & { nothing: boolean }) {
  const t = view.t;
  const wrong = plan.wrong.length;
  if (full) return <Banner meaning="wrong">{t(`exchange.${full.why}`, { ...full })}</Banner>;
  if (wrong > 0) return <Banner meaning="wrong">{t('exchange.wrong', { count: wrong })}</Banner>;
  if (nothing) return <Banner meaning="confirmed">{t('exchange.none')}</Banner>;
  if (again) return <Banner meaning="warning">{t('exchange.changed-meanwhile')}</Banner>;
  return <Banner meaning="note">{t('exchange.nothing-yet')}</Banner>;
}

function Notes({ view, sheet: { notes } }: Props) {
  const { guessed, ignored = [], kinds = [], leftOut } = notes;
  const said = [
    guessed && view.t('exchange.guessed'),
    ignored.length > 0 && view.t('exchange.ignored', { columns: ignored.join(', ') }),
    kinds.length > 0 && view.t('exchange.kinds', { kinds: kinds.join(', ') }),
    leftOut && view.t('exchange.left-out'),
  ].filter(Boolean);
  if (said.length === 0) return null;
  return (
    <ul class="soft notes">
      {said.map(each => (
        <li>{each}</li>
      ))}
    </ul>
  );
}

function Part(props: {
  view: View;
  name: 'wrong' | 'added' | 'changed' | 'missing';
  count: number;
  children: Child;
}) {
  if (props.count === 0) return null;
  return (
    <section class="group" aria-labelledby={props.name}>
      <h2 id={props.name}>{props.view.t(`exchange.heading.${props.name}`, { count: props.count })}</h2>
      <ul class="list">{props.children}</ul>
    </section>
  );
}

const WrongPart = ({ view, sheet, plan }: Props) => (
  <Part view={view} name="wrong" count={plan.wrong.length}>
    {plan.wrong.map(({ place, title, code, values }) => (
      <li class="entry">
        <span class="soft">{view.t('exchange.place', { source: sheet.source, place })}</span>
        <span>
          {title && <span class="name">{title.slice(0, 120)}</span>}
          <span class="wrong note said">{view.t(`exchange.wrong.${code}`, values)}</span>
        </span>
      </li>
    ))}
  </Part>
);

type EntryProps = Props & { session: SessionInput; place?: number; children?: Child };

function Entry({ view, event, sheet, session, place, children }: EntryProps) {
  const { zone } = event;
  return (
    <li class="entry">
      <span class="when-it-is">
        <span>
          {shortDate(session.startsAt, zone, view.language)}
          {dayOf(session.startsAt, zone).slice(0, 4) !== dayOf(event.startsAt, zone).slice(0, 4) &&
            ` ${dayOf(session.startsAt, zone).slice(0, 4)}`}
        </span>{' '}
        <ClockRange startsAt={session.startsAt} endsAt={session.endsAt} zone={zone} />
      </span>
      <span>
        <span class="name">
          <Words texts={session.title} view={view} />
        </span>
        {session.speakers.length > 0 && <span class="soft small said">{speakersText(session)}</span>}
        {isOutside(event, session) && <span class="warning note said">{view.t('exchange.outside')}</span>}
        {children}
      </span>
      <span class="row soft small">
        {session.room && <span>{session.room}</span>}
        <span>{view.t(`console.session.kind.${session.kind}`)}</span>
        {place !== undefined && <span>{view.t('exchange.place', { source: sheet.source, place })}</span>}
      </span>
    </li>
  );
}

function Differences({ view, change, zone }: { view: View; change: Changed; zone: string }) {
  const { before, after, what } = change;
  return (
    <dl class="differences">
      {what.map(facet => (
        <>
          <dt>{view.t(`exchange.what.${facet}`)}</dt>
          <dd>
            <span class="unseen">{view.t('exchange.was')} </span>
            <del>{facetText(facet, before, view, zone)}</del>{' '}
            <span class="unseen">{view.t('exchange.becomes')} </span>
            <ins>{facetText(facet, after, view, zone)}</ins>
          </dd>
        </>
      ))}
    </dl>
  );
}

function facetText(facet: Facet, session: SessionInput, view: View, zone: string): string {
  const t = view.t;
  const texts: Record<Facet, () => string> = {
    title: () =>
      languages
        .map(each => session.title[each])
        .filter(Boolean)
        .join(' / '),
    time: () =>
      [session.startsAt, session.endsAt].map(at => dateAndClock(at, zone, view.language)).join(' – '),
    room: () => session.room ?? '',
    speakers: () => speakersText(session),
    kind: () => t(`console.session.kind.${session.kind}`),
    format: () => (session.format ? t(`exchange.format.${session.format}`) : t('exchange.as-event')),
    competences: () => (session.competences ?? []).join(', '),
    'sign-up': () => seatsText(view, session),
  };
  return texts[facet]() || t('exchange.nothing');
}

const speakersText = ({ speakers }: SessionInput): string =>
  speakers.map(({ name, affiliation }) => (affiliation ? `${name} (${affiliation})` : name)).join(', ');

function seatsText({ t }: View, { signUp }: SessionInput): string {
  if (!signUp) return '';
  return (['on-site', 'online'] as const)
    .filter(mode => signUp.capacity[mode] !== 0)
    .map(mode => t('exchange.seats', { mode, seats: signUp.capacity[mode] ?? t('exchange.seats.all') }))
    .join(', ');
}

function DoIt({ view, event, sheet, plan, agreed, again }: Props) {
  const t = view.t;
  return (
    <form class="form" method="post" action={paths.programmeChanges(event.id)}>
      <input type="hidden" name="source" value={sheet.source} />
      <input type="hidden" name="rows" value={JSON.stringify(sheet.rows)} />
      <input type="hidden" name="agreed" value={agreed.join(' ')} />
      {plan.missing.length > 0 && (
        <Choice
          view={view}
          name="rest"
          label={t('exchange.rest')}
          value={again?.rest ?? 'keep'}
          options={[
            { value: 'keep', label: t('exchange.rest.keep') },
            { value: 'remove', label: t('exchange.rest.remove') },
          ]}
        />
      )}
      <Button big>{t('exchange.do')}</Button>
    </form>
  );
}

function Same({ view, plan, ...props }: Props) {
  if (plan.same.length === 0) return null;
  return (
    <details class="part">
      <summary>{view.t('exchange.heading.same', { count: plan.same.length })}</summary>
      <ul class="list">
        {plan.same.map(session => (
          <Entry {...props} view={view} plan={plan} session={session} />
        ))}
      </ul>
    </details>
  );
}
