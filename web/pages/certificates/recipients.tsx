import type { Recipient } from '../../../functions/certificates/achievements/achievement.ts';
import type { CertificateKind } from '../../../functions/certificates/certificate.ts';
import { languages } from '../../../functions/shared/language.ts';
import { Banner } from '../../parts/banner.tsx';
import { Button } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Field, type Filled, Select } from '../../parts/field.tsx';
import { paths } from '../../paths.ts';
import { GivingFrame, type OfGiving } from './frame.tsx';

type Props = Filled &
  OfGiving & {
    kind: Exclude<CertificateKind, 'attendance' | 'completion'>;
    recipients: readonly Recipient[];
    /** What was done just now, and to whom. */
    done?: { what: 'added' | 'removed'; name: string };
  };

/** Who gets a certificate by name: add, remove. */
export function RecipientsPage(props: Props) {
  const { view, giving, kind, recipients, errors, done } = props;
  const t = view.t;
  return (
    <GivingFrame
      {...props}
      heading={t(`achievements.people.title.${kind}`)}
      error={errors !== undefined}
      before={
        <>
          <ErrorSummary view={view} errors={errors} />
          {done && (
            <Banner meaning="confirmed">{t(`achievements.people.${done.what}`, { name: done.name })}</Banner>
          )}
        </>
      }
    >
      <div class="stack roomy">
        {recipients.length === 0 ? (
          <EmptyState title={t('achievements.people.none')}>
            <p>{t('achievements.people.none.text')}</p>
          </EmptyState>
        ) : (
          <ul class="list">
            {recipients.map(each => (
              <li class="member">
                <span>
                  <strong>{each.name}</strong>
                  <span class="soft small said">{each.email}</span>
                </span>
                <span class="soft small">{t(`console.language.${each.language}`)}</span>
                <form method="post" action={paths.recipientRemoval(giving.about, kind)}>
                  <input type="hidden" name="recipient" value={each.id} />
                  <button
                    type="submit"
                    class="linklike"
                    aria-label={t('achievements.people.remove.of', { name: each.name })}
                  >
                    {t('achievements.people.remove')}
                  </button>
                </form>
              </li>
            ))}
          </ul>
        )}
        <AddForm {...props} />
        <p class="links">
          <a href={`${paths.certificates(giving.about)}?kind=${kind}`}>{t('achievements.settings.back')}</a>
        </p>
      </div>
    </GivingFrame>
  );
}

function AddForm({ view, giving, kind, errors, typed }: Props) {
  const t = view.t;
  const at = (name: string) => ({ view, name, value: typed?.[name], error: errors?.[name] });
  return (
    <form class="form group" method="post" action={paths.recipients(giving.about, kind)} novalidate>
      <p class="hint">{t('achievements.people.lead')}</p>
      <Field
        {...at('personName')}
        autocomplete="off"
        label={t('achievements.people.name')}
        hint={t('achievements.people.name.hint')}
      />
      <Field
        {...at('personEmail')}
        type="email"
        autocomplete="off"
        spellcheck={false}
        label={t('achievements.people.email')}
      />
      <Select
        {...at('personLanguage')}
        value={typed?.personLanguage ?? giving.programmes[0]?.event.languages[0]}
        label={t('achievements.people.language')}
        options={languages.map(value => ({ value, label: t(`console.language.${value}`) }))}
      />
      <Button>{t('achievements.people.add')}</Button>
    </form>
  );
}
