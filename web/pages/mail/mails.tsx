import type { Admitted, Hub } from '../../../functions/accounts/hub.ts';
import type { Event } from '../../../functions/events/event.ts';
import type { MailFilter, Message, Standing } from '../../../functions/mail/message.ts';
import { dateAndClock } from '../../../functions/shared/time.ts';
import { ButtonLink } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Select } from '../../parts/field.tsx';
import { SearchForm } from '../../parts/search-form.tsx';
import { Table } from '../../parts/table.tsx';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';
import { EventFrame } from '../console/frame.tsx';
import { MailStatus } from './standing.tsx';

/** One line of the list. `name` is missing when the registration is gone. */
export type ListedMail = { message: Message; standing: Standing; name?: string };

export type MailsProps = {
  view: View;
  hub: Hub;
  staff: Admitted;
  event: Event;
  /** One page of those that the search found, newest first. */
  mails: ListedMail[];
  counts: Record<MailFilter, number>;
  found: number;
  page: number;
  pages: number;
  query: string;
  show: MailFilter;
  filters: readonly MailFilter[];
};

/** Every mail of an event: to whom, what, and what became of it. */
export function MailsPage(props: MailsProps) {
  const { view, counts } = props;
  return (
    <EventFrame {...props} tab="mail" heading={view.t('mail.list.title')}>
      {counts.all === 0 ? (
        <EmptyState title={view.t('mail.list.empty')}>
          <p>{view.t('mail.list.empty.text')}</p>
        </EmptyState>
      ) : (
        <div class="stack roomy">
          <Numbers view={view} counts={counts} />
          <section>
            <Filters {...props} />
            <p class="soft small">{view.t('mail.list.shown', { found: props.found, all: counts.all })}</p>
            <Mails {...props} />
            <Pages {...props} />
          </section>
        </div>
      )}
    </EventFrame>
  );
}

const Numbers = ({ view, counts }: Pick<MailsProps, 'view' | 'counts'>) => (
  <dl class="numbers">
    {(['out', 'coming', 'trouble'] as const).map(filter => (
      <div>
        <dt>{view.t(`mail.filter.${filter}`)}</dt>
        <dd class="figure">{counts[filter]}</dd>
      </div>
    ))}
  </dl>
);

const Filters = ({ view, event, query, show, filters }: MailsProps) => (
  <SearchForm
    view={view}
    action={paths.mail(event.id)}
    label={view.t('mail.list.search')}
    value={query}
    button={view.t('mail.list.find')}
  >
    <Select
      view={view}
      name="show"
      label={view.t('mail.list.show')}
      value={show}
      options={filters.map(value => ({ value, label: view.t(`mail.filter.${value}`) }))}
    />
  </SearchForm>
);

function Mails({ view, event, mails }: MailsProps) {
  return (
    <Table
      caption={view.t('mail.list.title')}
      unseenCaption
      columns={[
        { label: view.t('mail.list.letter') },
        { label: view.t('mail.list.person') },
        { label: view.t('mail.list.state') },
      ]}
      rows={mails.map(({ message, standing, name }) => [
        <>
          <a href={hrefOf(event, message)}>
            {view.t(`mail.template.${message.template}`)}
            <span class="unseen">: {name ?? message.to}</span>
          </a>
          <div class="soft small">
            <When view={view} event={event} message={message} />
          </div>
        </>,
        <>
          {name}
          <div class="soft small">{message.to}</div>
        </>,
        <MailStatus view={view} standing={standing} />,
      ])}
      empty={
        <EmptyState title={view.t('mail.list.none-found')}>
          <ButtonLink quiet href={paths.mail(event.id)}>
            {view.t('mail.list.all')}
          </ButtonLink>
        </EmptyState>
      }
    />
  );
}

function When({ view, event, message }: { view: View; event: Event; message: Message }) {
  const at = message.sentAt ?? message.createdAt;
  return <time datetime={at}>{dateAndClock(at, event.zone, view.language)}</time>;
}

/** Naming the registration saves a look through all mails. */
const hrefOf = (event: Event, { id, registrationId }: Message): string =>
  paths.message(event.id, id) + (registrationId ? `?registration=${registrationId}` : '');

function Pages({ view, event, query, show, page, pages }: MailsProps) {
  if (pages < 2) return null;
  const href = (to: number) =>
    `${paths.mail(event.id)}?${new URLSearchParams({ q: query, show, page: `${to}` })}`;
  return (
    <nav class="row" aria-label={view.t('mail.list.pages')}>
      {page > 1 && (
        <a href={href(page - 1)} rel="prev">
          {view.t('mail.list.newer')}
        </a>
      )}
      <span class="soft">{view.t('mail.list.page', { page, pages })}</span>
      {page < pages && (
        <a href={href(page + 1)} rel="next">
          {view.t('mail.list.older')}
        </a>
      )}
    </nav>
  );
}
