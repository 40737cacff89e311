import type { Certificate } from '../../../functions/certificates/certificate.ts';
import { Button } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { SessionTitles } from '../../parts/session-titles.tsx';
import { Status } from '../../parts/status.tsx';
import { DayRange } from '../../parts/time.tsx';
import { paths } from '../../paths.ts';
import type { HolderProps } from './holder.tsx';
import { linkedInHref } from './linked-in.ts';

/** A card a certificate: what it is for, where it leads, and what its holder may do about it. */
export const Certificates = (props: HolderProps) => {
  const { view, holding } = props;
  return (
    <section class="stack" aria-labelledby="certificates">
      <h2 id="certificates">{view.t('holder.certificates')}</h2>
      {holding.certificates.length === 0 ? (
        <EmptyState title={view.t('holder.certificates.none')}>
          <p>{view.t('holder.certificates.none.text')}</p>
        </EmptyState>
      ) : (
        <ul class="certs">
          {holding.certificates.map(certificate => (
            <Card {...props} certificate={certificate} />
          ))}
        </ul>
      )}
    </section>
  );
};

type Of = HolderProps & { certificate: Certificate };

const Card = (props: Of) => {
  const { view, certificate } = props;
  const { kind, hours, revoked, hidesName } = certificate;
  const wish = props.wishes.get(certificate.id);
  const facts = [
    view.t(`holder.kind.${kind}`),
    hours ? view.t('holder.hours', { hours }) : '',
    certificate.mode ? view.t(`certificate.page.mode.${certificate.mode}`) : '',
  ];
  return (
    <li class={revoked ? 'card gone' : 'card'} id={certificate.id}>
      <h3>
        <Title view={view} certificate={certificate} />
      </h3>
      <p class="soft">
        <DayRange view={view} {...certificate} /> · {facts.filter(Boolean).join(' · ')}
      </p>
      <SessionTitles view={view} {...certificate} />
      {revoked && (
        <div>
          <Status meaning="wrong">{view.t('certificate.page.revoked')}</Status>
        </div>
      )}
      {hidesName && !revoked && (
        <div>
          <Status meaning="note">{view.t('holder.hidden')}</Status>
        </div>
      )}
      {wish !== undefined && !revoked && <p class="soft">{view.t('holder.wish', { name: wish })}</p>}
      {revoked ? <p>{view.t('holder.revoked.text')}</p> : <Valid {...props} />}
    </li>
  );
};

const Title = ({ view, certificate: { title, language } }: Pick<Of, 'view' | 'certificate'>) => (
  <span lang={language === view.language ? undefined : language}>{title}</span>
);

const Valid = (props: Of) => {
  const { view, certificate } = props;
  const { id, title } = certificate;
  const of = <span class="unseen"> {title}</span>;
  return (
    <>
      <div class="row">
        <a href={props.pdfHref(certificate)}>
          {view.t('certificate.page.download')}
          {of}
        </a>
        <a href={paths.certificate(id)}>
          {view.t('holder.page')}
          {of}
        </a>
        <a href={linkedInHref(view, certificate)} rel="noopener noreferrer">
          {view.t('holder.linked-in')}
          {of}
        </a>
      </div>
      <details>
        <summary>
          {view.t('holder.name.summary', { name: certificate.name })}
          {of}
        </summary>
        <div class="inside">
          <HideName {...props} />
          <a href={paths.holderCorrection(props.token, id)}>
            {view.t('holder.correct')}
            {of}
          </a>
        </div>
      </details>
    </>
  );
};

/** What the page tells to whoever checks; the paper and its file have the name in any case. */
const HideName = ({ view, token, certificate: { id, hidesName, title } }: Of) => (
  <form method="post" action={paths.holderName(token)} class="stack tight">
    <p class="soft">{view.t(hidesName ? 'holder.name.show.text' : 'holder.name.hide.text')}</p>
    <input type="hidden" name="certificate" value={id} />
    <input type="hidden" name="hides" value={hidesName ? 'no' : 'yes'} />
    <div>
      <Button quiet>
        {view.t(hidesName ? 'holder.name.show' : 'holder.name.hide')}
        <span class="unseen"> {title}</span>
      </Button>
    </div>
  </form>
);
