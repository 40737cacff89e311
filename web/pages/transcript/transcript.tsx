import type { Verification } from '../../../functions/certificates/verification.ts';
import { dayOf, longDate, shortDate } from '../../../functions/shared/time.ts';
import type { LineState, Transcript, TranscriptLine } from '../../../functions/transcripts/transcript.ts';
import { Layout } from '../../layout.tsx';
import { ButtonLink } from '../../parts/button.tsx';
import { Facts } from '../../parts/facts.tsx';
import { SessionTitles } from '../../parts/session-titles.tsx';
import { type Meaning, Shape } from '../../parts/shape.tsx';
import { Status } from '../../parts/status.tsx';
import { paths } from '../../paths.ts';
import { certificateCss } from '../../styles/certificate.ts';
import { onDate } from '../../text/inflected.ts';
import type { View } from '../../view.ts';
import { Known } from '../certificate/known.tsx';

type Props = {
  view: View;
  transcript: Transcript;
  verification: Verification;
  /** Of its lines, in their order. */
  states: readonly LineState[];
};

/** The answer first; then what it tells, each line with how it stands now; then how that is known. */
export const TranscriptPage = (props: Props) => {
  const { view, transcript, verification } = props;
  const t = view.t;
  const { hubName, hue, name, zone, id } = transcript;
  const isValid = verification.state === 'valid';
  return (
    <Layout
      view={view}
      title={`${t(`certificate.page.${verification.state}`)} · ${t('transcript.page.title', { name })}`}
      hue={hue}
      hubName={hubName}
      css={certificateCss + css}
      islands={['viewer-time']}
      noindex
      narrow
    >
      <div class="stack roomy">
        <Verdict {...props} />
        <Paper {...props} />
        {isValid && (
          <div class="row no-print">
            <ButtonLink href={paths.transcriptPdf(id)}>{t('transcript.page.pdf')}</ButtonLink>
            <ButtonLink quiet href={paths.transcriptCredential(id)}>
              {t('certificate.page.credential')}
            </ButtonLink>
          </div>
        )}
        <Known view={view} zone={zone} verification={verification} />
      </div>
    </Layout>
  );
};

const css = /* css */ `@layer page{
.told{list-style:none;padding:0}
.told>li{border-top:1px solid var(--line);padding:.6rem 0;display:grid;gap:.15rem;justify-items:start}
}`;

const meanings = {
  valid: 'confirmed',
  revoked: 'wrong',
  replaced: 'warning',
  doubtful: 'warning',
} as const satisfies Record<Verification['state'], Meaning>;

function Verdict({ view, transcript, verification: { state }, states }: Props) {
  const { name, issuedAt, withdrawnAt, zone } = transcript;
  const on = (instant: string) => onDate(instant, zone, view.language);
  const lead =
    state === 'valid'
      ? view.t('transcript.page.valid', { name, date: on(issuedAt) })
      : withdrawnAt
        ? view.t('transcript.page.withdrawn', { date: on(withdrawnAt) })
        : state === 'revoked'
          ? view.t('transcript.page.revoked', { count: states.filter(each => each === 'revoked').length })
          : view.t('certificate.page.doubtful-lead');
  return (
    <div class={`verdict ${meanings[state]}`}>
      <Shape meaning={meanings[state]} />
      <h1>{view.t(`certificate.page.${state}`)}</h1>
      <p>{lead}</p>
    </div>
  );
}

const Paper = (props: Props) => {
  const { view, transcript, verification, states } = props;
  const t = view.t;
  const { name, hubName, hours, years, series, competences, lines, issuedAt, zone, id } = transcript;
  const { language } = transcript;
  const number = new Intl.NumberFormat(view.language);
  return (
    <section class={verification.state === 'valid' ? 'paper' : 'paper withdrawn'} aria-labelledby="paper">
      <div class="inside stack">
        <h2 id="paper">{t('transcript.title')}</h2>
        <Facts
          facts={[
            [
              t('certificate.page.name'),
              <strong>
                <bdi>{name}</bdi>
              </strong>,
            ],
            [t('holder.sum.hours'), number.format(hours)],
            [
              t('holder.years'),
              years.map(each => `${each.year}: ${t('holder.hours', { hours: each.hours })}`).join('; '),
            ],
            [
              t('transcript.series'),
              series.length > 0 && (
                <ul class="few">
                  {series.map(({ title, hours: own, events, of }) => (
                    <li>
                      <span lang={language === view.language ? undefined : language}>{title}</span>
                      {`: ${t('holder.hours', { hours: own })}, ${t('holder.series', { events, of })}`}
                    </li>
                  ))}
                </ul>
              ),
            ],
            [
              t('holder.competences'),
              competences.map(code => `${code} ${t(`competence.${code}`)}`).join('; '),
            ],
            [t('certificate.page.issuer'), hubName],
            [t('certificate.page.issued'), longDate(issuedAt, zone, view.language)],
            [t('certificate.page.code'), <span class="code">{id}</span>],
          ]}
        />
        <h3>{t('holder.certificates')}</h3>
        <ul class="told">
          {lines.map((line, index) => (
            <li>
              <a
                href={paths.certificate(line.id)}
                lang={line.language === view.language ? undefined : line.language}
              >
                {line.title}
              </a>
              <span class="soft">{factsOf(view, line)}</span>
              <SessionTitles view={view} {...line} />
              <State view={view} state={states[index] ?? 'unknown'} />
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
};

/** "12 September 2026 · Attendance · 8 academic hours". */
const factsOf = (view: View, { startsAt, zone, kind, hours }: TranscriptLine) =>
  [
    `${shortDate(startsAt, zone, view.language)} ${dayOf(startsAt, zone).slice(0, 4)}`,
    view.t(`holder.kind.${kind}`),
    hours === undefined ? '' : view.t('holder.hours', { hours }),
  ]
    .filter(Boolean)
    .join(' · ');

const lineMeanings = {
  valid: 'confirmed',
  revoked: 'wrong',
  replaced: 'note',
  unknown: 'warning',
} as const satisfies Record<LineState, Meaning>;

const State = ({ view, state }: { view: View; state: LineState }) => (
  <Status meaning={lineMeanings[state]}>{view.t(`transcript.state.${state}`)}</Status>
);
