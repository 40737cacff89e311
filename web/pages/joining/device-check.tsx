import type { Child, PropsWithChildren } from 'hono/jsx';
import { ButtonLink } from '../../parts/button.tsx';
import type { TextKey } from '../../text/translate.ts';
import { DoorFrame, type DoorProps } from './frame.tsx';

/**
 * Camera, microphone, sound and connection, tried in the browser by the `device-check` island. Each answer stands
 * hidden in its place until the island shows it.
 */
export const DeviceCheckPage = (props: DoorProps) => {
  const { view } = props;
  const t = view.t;
  return (
    <DoorFrame {...props} title={t('joining.check')} islands={['device-check']} help isCheck>
      <h1>{t('joining.check')}</h1>
      <p class="lead needs-script">{t('joining.check-more')}</p>
      <ol class="checks needs-script">
        <Check {...props} name="connection" answers={['testing', 'good', 'slow', 'bad']} />
        <Check {...props} name="sound" more answers={['good', 'bad']}>
          <span class="row">
            <Act name="play">{t('joining.check.sound-play')}</Act>
            <Act name="heard" hidden>
              {t('joining.check.sound-heard')}
            </Act>
            <Act name="not" hidden>
              {t('joining.check.sound-not')}
            </Act>
          </span>
        </Check>
        <Check {...props} name="camera" more answers={['good']} devices>
          <video hidden muted playsinline aria-label={t('joining.check.camera-picture')} />
          <Act name="camera">{t('joining.check.camera-start')}</Act>
        </Check>
        <Check {...props} name="microphone" more answers={['listening', 'good']} devices>
          <meter hidden min={0} max={100} value={0} aria-label={t('joining.check.microphone-level')} />
          <Act name="microphone">{t('joining.check.microphone-start')}</Act>
        </Check>
      </ol>
      <noscript>
        <section class="stack by-hand">
          <h2>{t('joining.check.by-hand')}</h2>
          <p>{t('joining.check.by-hand-more')}</p>
          <ul>
            {(['connection', 'sound', 'camera', 'microphone'] as const).map(each => (
              <li>{t(`joining.check.by-hand-${each}`)}</li>
            ))}
          </ul>
        </section>
      </noscript>
      <ButtonLink href={props.paths.own}>{t('joining.check-back')}</ButtonLink>
    </DoorFrame>
  );
};

type CheckProps = PropsWithChildren<
  DoorProps & {
    name: 'connection' | 'sound' | 'camera' | 'microphone';
    /** There is something to say before it starts. */
    more?: boolean;
    answers: readonly string[];
    /** It asks the browser for a device, which may be refused. */
    devices?: boolean;
  }
>;

const meanings: Record<string, string> = { good: 'confirmed', testing: 'note', listening: 'note' };

function Check({ view, name, more, answers, devices, children }: CheckProps) {
  const answer = (which: string, key: string): Child => (
    <p class={`answer ${meanings[which] ?? 'warning'}`} data-answer={which} hidden>
      {view.t(key as TextKey, { ms: '{ms}', lost: '{lost}', all: '{all}' })}
    </p>
  );
  return (
    <li class="check" data-check={name}>
      <h2>{view.t(`joining.check.${name}`)}</h2>
      {more && <p class="soft">{view.t(`joining.check.${name as 'sound'}-more`)}</p>}
      {children}
      <div aria-live="polite">
        {answers.map(which => answer(which, `joining.check.${name}-${which}`))}
        {devices && (['denied', 'missing', 'busy'] as const).map(why => answer(why, `joining.check.${why}`))}
      </div>
    </li>
  );
}

const Act = ({ name, hidden, children }: PropsWithChildren<{ name: string; hidden?: boolean }>) => (
  <button type="button" class="button quiet" data-act={name} hidden={hidden}>
    {children}
  </button>
);
