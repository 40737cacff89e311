import type { Child } from 'hono/jsx';
import type { Admitted, Hub } from '../../../functions/accounts/hub.ts';
import type { NamedProvider } from '../../../functions/accounts/provider.ts';
import type { CompetenceArea, competences } from '../../../functions/events/competences.ts';
import type { Event, formats, Mode, Session, sessionKinds } from '../../../functions/events/event.ts';
import { dateAndClock } from '../../../functions/shared/time.ts';
import { Banner } from '../../parts/banner.tsx';
import { Button } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Checkbox, Choice, Field, type Filled, TextField } from '../../parts/field.tsx';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';
import { EventFrame } from '../console/frame.tsx';
import { StaleNote } from './form.tsx';
import { isOutside } from './programme.tsx';
import { RoomPart } from './room-part.tsx';
import { LocalTimeField } from './when.tsx';

type Props = {
  view: View;
  hub: Hub;
  staff: Admitted;
  event: Event;
  kinds: typeof sessionKinds;
  formats: typeof formats;
  /** On which the hub opens rooms online. */
  servers: readonly NamedProvider[];
  competences: typeof competences;
  /** Of the event. */
  modes: readonly Mode[];
  /** There is no room for another. */
  full?: boolean;
} & Filled;

export const NewSessionPage = (props: Props) => (
  <SessionPage {...props} heading={props.view.t('console.session.new')}>
    <SessionForm {...props} action={paths.newSession(props.event.id)}>
      <Button>{props.view.t('console.session.add')}</Button>
    </SessionForm>
  </SessionPage>
);

/** How many have or await places in a session that was to be removed. */
type Kept = { taken: number; waiting: number };
type EditProps = Props & { session: Session; stale?: boolean; kept?: Kept | false };

export const EditSessionPage = (props: EditProps) => {
  const { view, event, session } = props;
  return (
    <SessionPage {...props} heading={view.t('console.session.edit')}>
      <SessionForm {...props} action={paths.editSession(event.id, session.id)}>
        <input type="hidden" name="version" value={props.typed?.version} />
        <Button>{view.t('common.save')}</Button>
      </SessionForm>
      <form class="removal" method="post" action={paths.sessionRemoval(event.id, session.id)}>
        <Button danger>{view.t('console.session.remove')}</Button>
      </form>
    </SessionPage>
  );
};

type SheetProps = Props & Partial<EditProps> & { heading: string; children: Child };

function SessionPage(props: SheetProps) {
  const { view, event, errors, session, stale, full, kept } = props;
  return (
    <EventFrame
      {...props}
      tab="programme"
      error={Boolean(errors) || stale || full || Boolean(kept)}
      before={
        <>
          <ErrorSummary view={view} errors={errors} />
          {stale && session && <StaleNote view={view} href={paths.editSession(event.id, session.id)} />}
          {full && <Banner meaning="wrong">{view.t('console.session.too-many')}</Banner>}
          {kept && session && <KeptNote view={view} event={event} session={session} kept={kept} />}
          {session && isOutside(event, session) && !errors && (
            <Banner meaning="warning">{view.t('console.session.outside')}</Banner>
          )}
        </>
      }
    >
      {props.children}
    </EventFrame>
  );
}

const KeptNote = (props: { view: View; event: Event; session: Session; kept: Kept }) => {
  const { view, event, session, kept } = props;
  const both = kept.taken > 0 && kept.waiting > 0 ? 'yes' : 'no';
  return (
    <Banner meaning="wrong">
      <p>
        {view.t('sessions.kept', { ...kept, both })}{' '}
        <a href={paths.sessionPeople(event.id, session.id)}>{view.t('sessions.see-people')}</a>
      </p>
    </Banner>
  );
};

function SessionForm(props: Props & { action: string; children: Child }) {
  const { view, event, errors, typed } = props;
  const t = view.t;
  const at = (name: string) => ({ view, name, value: typed?.[name], error: errors?.[name] });
  const span = {
    from: dateAndClock(event.startsAt, event.zone, view.language),
    to: dateAndClock(event.endsAt, event.zone, view.language),
    zone: event.zone,
  };
  return (
    <form class="form wide" method="post" action={props.action} novalidate>
      <div class="picks">
        <Choice
          {...at('kind')}
          label={t('console.kind')}
          options={props.kinds.map(kind => ({ value: kind, label: t(`console.session.kind.${kind}`) }))}
        />
      </div>
      {event.languages.map((language, index) => (
        <Field
          {...at(`title-${language}`)}
          optional={index > 0}
          label={event.languages.length > 1 ? t('console.title-in', { code: language }) : t('console.title')}
        />
      ))}
      <div class="stack tight">
        <p class="hint">{t('console.session.span', span)}</p>
        <div class="two">
          <LocalTimeField
            view={view}
            errors={errors}
            typed={typed}
            name="startsAt"
            label={t('console.starts')}
          />
          <LocalTimeField view={view} errors={errors} typed={typed} name="endsAt" label={t('console.ends')} />
        </div>
      </div>
      {event.format === 'hybrid' && (
        <div class="picks">
          <Choice
            {...at('format')}
            value={typed?.format ?? 'hybrid'}
            label={t('rooms.format')}
            options={props.formats.map(value => ({ value, label: t(`rooms.format.${value}`) }))}
          />
        </div>
      )}
      <div class="only-on-site">
        <Field {...at('room')} optional label={t('console.session.room')} />
      </div>
      {event.format !== 'on-site' && (
        <div class="stack only-online">
          <RoomPart {...props} none={{ label: t('rooms.kind.event'), hint: t('rooms.kind.event.hint') }} />
        </div>
      )}
      <TextField
        {...at('speakers')}
        optional
        label={t('console.session.speakers')}
        hint={t('console.session.speakers.hint')}
      />
      <CompetencesPart {...props} />
      <SignUpPart {...props} />
      {props.children}
    </form>
  );
}

function CompetencesPart({ view, competences, typed }: Props) {
  const t = view.t;
  const chosen = (typed?.competences ?? '').split('\n').filter(Boolean);
  const areas = [...Map.groupBy(competences, code => code.slice(0, 1))];
  return (
    <details class="part">
      <summary>
        {t('competence.label')}{' '}
        <span class="optional">
          {chosen.length > 0 ? t('competence.chosen', { count: chosen.length }) : t('common.optional')}
        </span>
      </summary>
      <div class="inside stack">
        <p class="hint">{t('competence.hint')}</p>
        {areas.map(([area, codes]) => (
          <fieldset class="field">
            <legend>{t(`competence.area.${area as CompetenceArea}`)}</legend>
            {codes.map(code => (
              <label class="pick">
                <input type="checkbox" name="competences" value={code} checked={chosen.includes(code)} />
                <span>
                  {code} {t(`competence.${code}`)}
                </span>
              </label>
            ))}
          </fieldset>
        ))}
      </div>
    </details>
  );
}

function SignUpPart({ view, modes, errors, typed }: Props) {
  const t = view.t;
  const at = (name: string) => ({ view, name, value: typed?.[name], error: errors?.[name] });
  return (
    <fieldset class="part">
      <legend>{t('sessions.sign-up')}</legend>
      <p class="hint">{t('sessions.sign-up.hint')}</p>
      <Checkbox view={view} name="signUp" checked={typed?.signUp === 'yes'} error={errors?.signUp}>
        {t('sessions.sign-up.check')}
      </Checkbox>
      <div class="two only-signed-up">
        {modes.map(mode => (
          <div class={`only-${mode}`}>
            <Field
              {...at(`seats-${mode}`)}
              inputmode="numeric"
              optional
              label={t(`sessions.seats.${mode}`)}
              hint={t('sessions.seats.hint')}
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
}
