import type { Verification } from '../../../functions/certificates/verification.ts';
import { dayOf, shortDate } from '../../../functions/shared/time.ts';
import type { LineState, Transcript, TranscriptLine } from '../../../functions/transcripts/transcript.ts';
import { Layout } from '../../layout.tsx';
import { Banner } from '../../parts/banner.tsx';
import { ButtonLink } from '../../parts/button.tsx';
import { Facts } from '../../parts/facts.tsx';
import { type Meaning, Shape } from '../../parts/shape.tsx';
import { Status } from '../../parts/status.tsx';
import { Table } from '../../parts/table.tsx';
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
      css={certificateCss}
      islands={['viewer-time']}
      noindex
      narrow
    >
      <div class="stack roomy">
        <Verdict {...props} />
        {isValid && <Since {...props} />}
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

const meanings = {
  valid: 'confirmed',
  revoked: 'wrong',
  replaced: 'warning',
  doubtful: 'warning',
} as const satisfies Record<Verification['state'], Meaning>;

function Verdict({ view, transcript, verification: { state } }: Props) {
  const { name, issuedAt, withdrawnAt, zone } = transcript;
  const on = (instant: string) => onDate(instant, zone, view.language);
  const lead =
    state === 'valid'
      ? view.t('transcript.page.valid', { name, date: on(issuedAt) })
      : withdrawnAt
        ? view.t('transcript.page.withdrawn', { date: on(withdrawnAt) })
        : view.t('certificate.page.doubtful-lead');
  return (
    <div class={`verdict ${meanings[state]}`}>
      <Shape meaning={meanings[state]} />
      <h1>{view.t(`certificate.page.${state}`)}</h1>
      <p>{lead}</p>
    </div>
  );
}

/** What is not as it was when the transcript was made. */
const Since = ({ view, states }: Props) => {
  const count = states.filter(state => state === 'revoked').length;
  return count === 0 ? null : (
    <Banner meaning="warning">{view.t('transcript.page.revoked', { count })}</Banner>
  );
};

const Paper = (props: Props) => {
  const { view, transcript, verification, states } = props;
  const t = view.t;
  const { name, hubName, hours, years, competences, lines, language, issuedAt, zone, id } = transcript;
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
              t('holder.competences'),
              competences.map(code => `${code} ${t(`competence.${code}`)}`).join('; '),
            ],
            [t('certificate.page.issuer'), hubName],
            [t('certificate.page.issued'), onDate(issuedAt, zone, view.language)],
            [t('certificate.page.code'), <span class="code">{id}</span>],
          ]}
        />
        <Table
          caption={t('holder.certificates')}
          columns={[
            { label: t('certificate.page.event') },
            { label: t('certificate.page.when') },
            { label: t('transcript.column.part') },
            { label: t('holder.sum.hours'), number: true },
            { label: t('transcript.column.now') },
          ]}
          rows={lines.map((line, index) => [
            <a href={paths.certificate(line.id)} lang={language === view.language ? undefined : language}>
              {line.title}
            </a>,
            dateOf(view, line),
            t(`holder.kind.${line.kind}`),
            line.hours === undefined ? '' : number.format(line.hours),
            <State view={view} state={states[index] ?? 'unknown'} />,
          ])}
          empty={null}
        />
      </div>
    </section>
  );
};

const dateOf = (view: View, { startsAt, zone }: TranscriptLine) =>
  `${shortDate(startsAt, zone, view.language)} ${dayOf(startsAt, zone).slice(0, 4)}`;

const lineMeanings = {
  valid: 'confirmed',
  revoked: 'wrong',
  replaced: 'note',
  unknown: 'warning',
} as const satisfies Record<LineState, Meaning>;

const State = ({ view, state }: { view: View; state: LineState }) => (
  <Status meaning={lineMeanings[state]}>{view.t(`transcript.state.${state}`)}</Status>
);
