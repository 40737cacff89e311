import { Button } from '../../parts/button.tsx';
import { paths } from '../../paths.ts';
import { onDate } from '../../text/inflected.ts';
import type { HolderProps } from './holder.tsx';

/** One document of all of it, that anyone can check: to make, to show, and to take back. */
export const Transcripts = ({ view, token, holding, transcripts }: HolderProps) => {
  const t = view.t;
  const isAnyValid = holding.certificates.some(each => !each.revoked);
  if (!isAnyValid && transcripts.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="transcripts">
      <h2 id="transcripts">{t('transcript.title')}</h2>
      <p class="soft">{t('transcript.text')}</p>
      {transcripts.length > 0 && (
        <ul class="plainly">
          {transcripts.map(({ id, issuedAt, zone, lines, ended }) => {
            const date = onDate(issuedAt, zone, view.language);
            const of = <span class="unseen"> {date}</span>;
            return (
              <li>
                <strong>{t('transcript.made', { date })}</strong>
                <span class="soft">{t('transcript.lines', { count: lines.length })}</span>
                {ended ? (
                  <span>{t(`transcript.ended.${ended}`)}</span>
                ) : (
                  <div class="row">
                    <a href={paths.transcriptPdf(id)}>
                      {t('transcript.page.pdf')}
                      {of}
                    </a>
                    <a href={paths.transcript(id)}>
                      {t('holder.page')}
                      {of}
                    </a>
                    <form method="post" action={paths.holderWithdrawal(token, id)}>
                      <Button quiet>
                        {t('transcript.withdraw')}
                        {of}
                      </Button>
                    </form>
                  </div>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {isAnyValid && (
        <form method="post" action={paths.holderTranscripts(token)}>
          <Button>{t('transcript.make')}</Button>
        </form>
      )}
    </section>
  );
};
