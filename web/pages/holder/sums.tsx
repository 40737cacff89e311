import { Facts } from '../../parts/facts.tsx';
import { Table } from '../../parts/table.tsx';
import { DayRange } from '../../parts/time.tsx';
import { Words } from '../../parts/words.tsx';
import type { HolderProps } from './holder.tsx';

/** How much it is altogether, and by year. */
export const Sums = ({ view, holding: { sums } }: HolderProps) => {
  const t = view.t;
  const number = new Intl.NumberFormat(view.language);
  return (
    <>
      <dl class="sums">
        <div>
          <dt>{t('holder.sum.hours')}</dt>
          <dd>{number.format(sums.hours)}</dd>
        </div>
        <div>
          <dt>{t('holder.sum.events')}</dt>
          <dd>{number.format(sums.events)}</dd>
        </div>
      </dl>
      {sums.years.length > 0 && (
        <Table
          caption={t('holder.years')}
          columns={[
            { label: t('holder.year') },
            { label: t('holder.sum.events'), number: true },
            { label: t('holder.sum.hours'), number: true },
          ]}
          rows={sums.years.map(({ year, events, hours }) => [
            String(year),
            number.format(events),
            number.format(hours),
          ])}
          empty={null}
        />
      )}
    </>
  );
};

/** Series, other parts, and competences: what there is of them. */
export const More = ({ view, holding: { sums } }: HolderProps) => {
  const { series, roles, competences } = sums;
  const t = view.t;
  if (series.length + roles.length + competences.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="more">
      <h2 id="more">{t('holder.more')}</h2>
      {series.length > 0 && (
        <ul class="plainly">
          {series.map(({ title, hours, events, of }) => (
            <li>
              <strong>
                <Words texts={title} view={view} />
              </strong>
              <span class="soft">
                {t('holder.series', { events, of })}
                {hours > 0 && ` · ${t('holder.hours', { hours })}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      <Facts
        facts={[
          [
            t('holder.roles'),
            roles.map(({ kind, times }) => `${t(`holder.kind.${kind}`)} × ${times}`).join(', '),
          ],
          [t('holder.competences'), competences.map(code => `${code} ${t(`competence.${code}`)}`).join('; ')],
        ]}
      />
    </section>
  );
};

/** Where they were, and no certificate speaks of it. */
export const AttendedToo = ({ view, holding: { attended } }: HolderProps) =>
  attended.length === 0 ? null : (
    <section class="stack" aria-labelledby="attended">
      <h2 id="attended">{view.t('holder.attended')}</h2>
      <p class="soft">{view.t('holder.attended.text')}</p>
      <ul class="plainly">
        {attended.map(event => (
          <li>
            <strong>
              <Words texts={event.title} view={view} />
            </strong>
            <span class="soft">
              <DayRange view={view} {...event} />
              {event.mode && ` · ${view.t(`certificate.page.mode.${event.mode}`)}`}
              {event.sessions > 0 && ` · ${view.t('holder.sessions', { sessions: event.sessions })}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
