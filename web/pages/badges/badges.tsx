import type { Admitted, Hub } from '../../../functions/accounts/hub.ts';
import type { BadgeQuery, SheetName } from '../../../functions/badges/badge.ts';
import type { Event, Session } from '../../../functions/events/event.ts';
import type { Registration } from '../../../functions/registration/registration.ts';
import { inLanguage } from '../../../functions/shared/language.ts';
import { Button } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Choice, Field, Select } from '../../parts/field.tsx';
import { SearchForm } from '../../parts/search-form.tsx';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';
import { EventFrame } from '../console/frame.tsx';

type Props = {
  view: View;
  hub: Hub;
  staff: Admitted;
  event: Event;
  sessions: Session[];
  query: BadgeQuery;
  /** Whose badge it is, where it is one person's. */
  only?: Registration;
  count: number;
  /** So many are in one file at most. */
  most: number;
};

/** Whose badges, on which paper, and the file to print. */
export function BadgesPage(props: Props) {
  const { view, query, only, count, staff, event } = props;
  const t = view.t;
  return (
    <EventFrame
      {...props}
      tab={staff.may.includes('see-people') ? 'registrations' : 'door'}
      heading={only ? t('badges.of-one', { name: only.name }) : t('badges.title')}
    >
      <div class="stack roomy">
        <p class="soft">{t('badges.lead')}</p>
        {!query.registration && <Filters {...props} />}
        {count === 0 ? (
          <EmptyState title={t('badges.none')}>
            <p>{t('badges.none.text')}</p>
          </EmptyState>
        ) : (
          <Print {...props} />
        )}
        {only && staff.may.includes('see-people') && (
          <p class="row">
            <a href={paths.registration(event.id, only.id)}>{t('badges.back')}</a>
          </p>
        )}
      </div>
    </EventFrame>
  );
}

function Filters({ view, event, sessions, query, count }: Props) {
  const t = view.t;
  const signedUp = sessions.filter(({ signUp }) => signUp);
  return (
    <SearchForm
      view={view}
      action={paths.badges(event.id)}
      label={t('console.registrations.search')}
      value={query.q}
      button={t('badges.show')}
      found={
        <p class="soft small" role="status">
          {t('badges.count', { count })}
        </p>
      }
    >
      {event.format === 'hybrid' && (
        <Select
          view={view}
          name="mode"
          label={t('console.registrations.mode')}
          none={t('console.registrations.all')}
          value={query.mode}
          options={(['on-site', 'online'] as const).map(mode => ({
            value: mode,
            label: t(`common.${mode}`),
          }))}
        />
      )}
      {signedUp.length > 0 && (
        <Select
          view={view}
          name="session"
          label={t('badges.session')}
          none={t('badges.everybody')}
          value={query.session}
          options={signedUp.map(({ id, title }) => ({ value: id, label: inLanguage(title, view.language) }))}
        />
      )}
    </SearchForm>
  );
}

const papers = ['a6', 'a7', 'a6-a4', 'a7-a4', 'l7169', 'l7165'] as const satisfies SheetName[];

function Print({ view, event, query, count, most }: Props) {
  const t = view.t;
  const parts = Array.from({ length: Math.ceil(count / most) }, (_, index) => ({
    part: index + 1,
    from: index * most + 1,
    to: Math.min(count, (index + 1) * most),
  }));
  return (
    <form class="form" method="get" action={paths.badgesPdf(event.id)}>
      {(['q', 'mode', 'session', 'registration'] as const).map(
        name => query[name] && <input type="hidden" name={name} value={query[name]} />,
      )}
      <Choice
        view={view}
        name="sheet"
        label={t('badges.sheet')}
        value={query.sheet}
        options={papers.map(value => ({ value, label: t(`badges.sheet.${value}`) }))}
      />
      <Field
        view={view}
        name="first"
        inputmode="numeric"
        label={t('badges.first')}
        hint={t('badges.first.hint')}
        value={String(query.first)}
      />
      {parts.length === 1 ? (
        <Button big>{t('badges.make', { count })}</Button>
      ) : (
        <>
          <p>{t('badges.parts', { most })}</p>
          <div class="row">
            {parts.map(({ part, from, to }) => (
              <Button name="part" value={String(part)}>
                {t('badges.make-part', { from, to })}
              </Button>
            ))}
          </div>
        </>
      )}
    </form>
  );
}
