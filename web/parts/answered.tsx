import type { Saying, Words } from '../checking/saying.ts';
import { Facts } from './facts.tsx';
import { Shape } from './shape.tsx';

/** What came of a file: the answer to each credential in it. */
export type Answered = { sayings: Saying[]; fromPdf: boolean };

/** Drawn on the server and, by the checker's program, in browsers: the same in both. */
export const Answers = ({ t, sayings, fromPdf }: Answered & Pick<Words, 't'>) => (
  <div class="stack roomy">
    {sayings.map((saying, index) => (
      <Answer
        t={t}
        saying={saying}
        fromPdf={fromPdf}
        id={`answer-${index}`}
        of={
          sayings.length > 1
            ? t('checker.of', { number: String(index + 1), count: String(sayings.length) })
            : undefined
        }
      />
    ))}
  </div>
);

type AnswerProps = Pick<Words, 't'> & { saying: Saying; fromPdf: boolean; id: string; of?: string };

const Answer = ({ t, saying, fromPdf, id, of }: AnswerProps) => (
  <section class="stack" aria-labelledby={id}>
    {of && <p class="kicker">{of}</p>}
    <div class={`verdict ${saying.meaning}`}>
      <Shape meaning={saying.meaning} />
      <h2 id={id} tabindex={-1}>
        {saying.heading}
      </h2>
      <p>{saying.lead}</p>
    </div>
    {saying.facts.length > 0 && (
      <div class="says">
        <h3>{t('checker.says')}</h3>
        <Facts facts={saying.facts.map(([label, value]) => [label, <bdi>{value}</bdi>] as const)} />
        {fromPdf && <p class="soft">{t('checker.paper')}</p>}
        {saying.page && (
          <p>
            <a href={saying.page.href} rel="noreferrer">
              {saying.page.text}
            </a>{' '}
            {t('checker.page.text')}
          </p>
        )}
      </div>
    )}
    {saying.checks.length > 0 && (
      <div class="stack tight">
        <h3>{t('checker.checks')}</h3>
        <Checks checks={saying.checks} />
      </div>
    )}
  </section>
);

/** Each thing that was looked at, and what came of it. */
export const Checks = ({ checks }: Pick<Saying, 'checks'>) => (
  <ul class="checks">
    {checks.map(check => (
      <li class={check.meaning}>
        <Shape meaning={check.meaning} />
        <div>
          <strong>{check.title}</strong> {check.text}
        </div>
      </li>
    ))}
  </ul>
);
