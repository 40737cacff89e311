import type { Admitted, Hub } from '../../../functions/accounts/hub.ts';
import type { Event } from '../../../functions/events/event.ts';
import type { ShownAnswer } from '../../../functions/questions/versions.ts';
import type { Registration } from '../../../functions/registration/registration.ts';
import { AnswerFacts } from '../../parts/answer-facts.tsx';
import { Banner } from '../../parts/banner.tsx';
import { Button } from '../../parts/button.tsx';
import { countryName } from '../../parts/countries.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { type Filled, TextField } from '../../parts/field.tsx';
import { paths } from '../../paths.ts';
import { answersCss } from '../../styles/answers.ts';
import { applicationsCss } from '../../styles/applications.ts';
import type { View } from '../../view.ts';
import { EventFrame } from '../console/frame.tsx';
import { When } from '../console/when.tsx';
import { roleText } from '../registration/fields.tsx';

type Applicant = { registration: Registration; answers: ShownAnswer[] };

type Props = Filled & {
  view: View;
  hub: Hub;
  staff: Admitted;
  event: Event;
  /** In the order of arrival; the first of them. */
  applied: Applicant[];
  /** How many applied and await an answer. */
  total: number;
  /** The last who were turned down. */
  declined: Applicant[];
  /** All are ticked. */
  all: boolean;
  ticked: ReadonlySet<string>;
  done?: 'approved' | 'declined';
  counted: Record<'seated' | 'waiting' | 'declined' | 'failed', number>;
};

/** Who applied, with what they said of themselves: the organisers let them in or turn them down. */
export function ApplicationsPage(props: Props) {
  const { view, event, total, declined, errors, done, counted } = props;
  const t = view.t;
  return (
    <EventFrame
      {...props}
      tab="registrations"
      css={answersCss + applicationsCss}
      heading={t('applications.title')}
      error={errors !== undefined}
      before={
        <>
          <ErrorSummary view={view} errors={errors} />
          {done && !errors && (
            <Banner meaning={counted.failed > 0 ? 'warning' : 'confirmed'}>
              <p>{t(`applications.done.${done}`, counted)}</p>
              {counted.failed > 0 && <p>{t('applications.done.failed', { failed: counted.failed })}</p>}
            </Banner>
          )}
        </>
      }
    >
      <div class="stack roomy">
        {total === 0 ? (
          <EmptyState title={t('applications.none')}>
            <p>
              {t(
                event.access?.kind === 'approval' ? 'applications.none.text' : 'applications.none.not-asked',
              )}
            </p>
          </EmptyState>
        ) : (
          <Queue {...props} />
        )}
        {declined.length > 0 && <Declined {...props} />}
      </div>
    </EventFrame>
  );
}

function Queue(props: Props) {
  const { view, event, staff, applied, total, all, ticked } = props;
  const t = view.t;
  const may = staff.may.includes('let-people-in');
  return (
    <form class="stack" method="post" action={paths.approval(event.id)} novalidate>
      <p class="soft" role="status">
        {t('applications.total', { total })}{' '}
        {total > applied.length && t('applications.first', { shown: applied.length })}
      </p>
      {may && (
        <p class="links">
          {all ? (
            <a href={paths.applications(event.id)}>{t('applications.tick-none')}</a>
          ) : (
            <a href={`${paths.applications(event.id)}?all=yes`}>{t('applications.tick-all')}</a>
          )}
        </p>
      )}
      <ol class="applicants">
        {applied.map((applicant, index) => (
          <li>
            <Person
              view={view}
              event={event}
              applicant={applicant}
              may={may}
              first={index === 0}
              ticked={all || ticked.has(applicant.registration.id)}
            />
          </li>
        ))}
      </ol>
      {may && <Decision {...props} />}
    </form>
  );
}

type PersonProps = {
  view: View;
  event: Event;
  applicant: Applicant;
  may: boolean;
  first: boolean;
  ticked: boolean;
};

/** Errors of the ticks lead to the first of them. */
function Person({ view, event, applicant, may, first, ticked }: PersonProps) {
  const { registration, answers } = applicant;
  const { id, name } = registration;
  return (
    <>
      <div class="person">
        {may ? (
          <label class="tick">
            <input type="checkbox" name="who" value={id} id={first ? 'who' : undefined} checked={ticked} />
            <b>{name}</b>
          </label>
        ) : (
          <b>{name}</b>
        )}
        <span class="soft small">
          <When view={view} at={registration.createdAt} zone={event.zone} />
        </span>
      </div>
      <p class="about">{about(view, registration)}</p>
      {answers.length > 0 && <AnswerFacts view={view} zone={event.zone} answers={answers} />}
      <p class="links">
        <a href={paths.registration(event.id, id)}>
          {view.t('applications.more')}
          <span class="unseen">: {name}</span>
        </a>
      </p>
    </>
  );
}

const about = (view: View, { email, organisation, country, role, mode }: Registration): string =>
  [
    view.t(`console.format.${mode}`),
    organisation,
    role && roleText(view, role),
    country && countryName(country, view.language),
    email,
  ]
    .filter(Boolean)
    .join(' · ');

/** What is done with those that are ticked. */
const Decision = ({ view, event, typed, errors }: Props) => (
  <div class="decision stack">
    <details open={Boolean(typed?.welcome || errors?.welcome)}>
      <summary>{view.t('applications.welcome')}</summary>
      <div class="inside stack">
        <TextField
          view={view}
          name="welcome"
          rows={3}
          optional
          label={view.t('applications.welcome.label')}
          hint={view.t('applications.welcome.hint')}
          value={typed?.welcome}
          error={errors?.welcome}
        />
      </div>
    </details>
    <Button>{view.t('applications.approve')}</Button>
    <details open={Boolean(typed?.message || errors?.message)}>
      <summary>{view.t('applications.decline-them')}</summary>
      <div class="inside stack">
        <TextField
          view={view}
          name="message"
          rows={3}
          optional
          label={view.t('applications.message')}
          hint={view.t('applications.message.hint')}
          value={typed?.message}
          error={errors?.message}
        />
        <button type="submit" class="button danger" formaction={paths.declining(event.id)}>
          {view.t('applications.decline')}
        </button>
      </div>
    </details>
  </div>
);

const Declined = ({ view, event, staff, declined }: Props) => (
  <section class="group" aria-labelledby="declined">
    <h2 id="declined">{view.t('applications.declined')}</h2>
    <ul class="list">
      {declined.map(({ registration }) => (
        <li class="entry">
          <span class="soft small">
            {registration.reviewed && <When view={view} at={registration.reviewed.at} zone={event.zone} />}
          </span>
          <span class="name">
            <a href={paths.registration(event.id, registration.id)}>{registration.name}</a>
            {registration.reviewed?.message && (
              <span class="soft small said">{registration.reviewed.message}</span>
            )}
          </span>
          {staff.may.includes('let-people-in') && (
            <form class="row" method="post" action={paths.approval(event.id)}>
              <input type="hidden" name="who" value={registration.id} />
              <button type="submit" class="linklike">
                {view.t('applications.approve-after-all')}
                <span class="unseen"> {registration.name}</span>
              </button>
            </form>
          )}
        </li>
      ))}
    </ul>
  </section>
);
