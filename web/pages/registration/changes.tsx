import type { RegistrationState } from '../../../functions/registration/registration.ts';
import { Button } from '../../parts/button.tsx';
import { Field } from '../../parts/field.tsx';
import { modesIn } from '../../parts/places.ts';
import { paths } from '../../paths.ts';
import type { TextKey } from '../../text/translate.ts';
import { Deadlines, TooLateToCancel } from './deadlines.tsx';
import type { MyPageProps } from './my.tsx';

/** What a person may change by themselves, each folded away until it is wanted. */
export function Changes(props: MyPageProps) {
  const { view, registration, standing } = props;
  if (registration.state === 'cancelled' || registration.state === 'declined') return null;
  const upcoming = standing.phase !== 'over';
  const late = props.late.cancel && registration.state === 'confirmed';
  return (
    <section class="stack" aria-labelledby="change">
      <h2 id="change">{view.t('my.change')}</h2>
      {upcoming && <Deadlines {...props} />}
      <div class="changes">
        {upcoming && !props.late.change && <ChangeMode {...props} />}
        <Rename {...props} />
        {upcoming && (late ? <TooLateToCancel {...props} /> : <Cancel {...props} />)}
      </div>
    </section>
  );
}

function ChangeMode({ view, registration, standing, chosen, token }: MyPageProps) {
  const other = modesIn(standing).find(mode => mode !== registration.mode);
  const changeable = registration.state === 'confirmed' || registration.state === 'waiting';
  if (!other || !changeable || registration.wants === other) return null;
  const free = (standing.left[other] ?? 0) > 0;
  const { free: ifFree, full: ifFull } = modeTexts[registration.state === 'waiting' ? 'waiting' : 'seated'];
  return (
    <details>
      <summary>{view.t('my.mode-to', { mode: other })}</summary>
      <form class="inside" method="post" action={paths.myMode(token)}>
        <p>{view.t(free ? ifFree : ifFull, { mode: other })}</p>
        {chosen.length > 0 && <p>{view.t('sessions.mode', { mode: other })}</p>}
        <input type="hidden" name="mode" value={other} />
        <Button>{free ? view.t('my.mode-do', { mode: other }) : view.t('my.mode-wait')}</Button>
      </form>
    </details>
  );
}

const modeTexts = {
  seated: { free: 'my.mode-free', full: 'my.mode-full' },
  waiting: { free: 'my.mode-free-waiting', full: 'my.mode-full-waiting' },
} as const;

const Rename = ({ view, registration, token, errors, typed, certificatesHref }: MyPageProps) => (
  <details open={errors !== undefined}>
    <summary>{view.t('my.rename')}</summary>
    <div class="inside">
      <form class="form" method="post" action={paths.myName(token)} novalidate>
        <Field
          view={view}
          name="name"
          label={view.t('registration.name')}
          hint={view.t(certificatesHref ? 'my.rename-issued' : 'my.rename-hint')}
          autocomplete="name"
          spellcheck={false}
          value={typed?.name ?? registration.name}
          error={errors?.name}
        />
        <Button>{view.t('my.rename-do')}</Button>
        {certificatesHref && <a href={certificatesHref}>{view.t('my.rename-certificate')}</a>}
      </form>
    </div>
  </details>
);

function Cancel({ view, registration, token }: MyPageProps) {
  const { title, more } = cancelling(registration.state);
  return (
    <details>
      <summary>{view.t(title)}</summary>
      <form class="inside" method="post" action={paths.myCancellation(token)}>
        <p>{view.t(more)}</p>
        <Button danger>{view.t(title)}</Button>
      </form>
    </details>
  );
}

function cancelling(state: RegistrationState): { title: TextKey; more: TextKey } {
  if (state === 'applied') return { title: 'my.withdraw', more: 'my.withdraw-more' };
  if (state === 'waiting') return { title: 'my.cancel-line', more: 'my.cancel-line-more' };
  return { title: 'my.cancel', more: 'my.cancel-more' };
}
