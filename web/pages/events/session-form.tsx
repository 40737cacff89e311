import type { Child } from 'hono/jsx';
import type { Admitted, Hub } from '../../../functions/accounts/hub.ts';
import type { Event, Session, sessionKinds } from '../../../functions/events/event.ts';
import { dateAndClock } from '../../../functions/shared/time.ts';
import { Banner } from '../../parts/banner.tsx';
import { Button } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Choice, Field, type Filled, TextField } from '../../parts/field.tsx';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';
import { EventFrame } from '../console/frame.tsx';
import { StaleNote } from './form.tsx';
import { isOutside } from './programme.tsx';
import { LocalTimeField } from './when.tsx';

type Props = {
  view: View;
  hub: Hub;
  staff: Admitted;
  event: Event;
  kinds: typeof sessionKinds;
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

export const EditSessionPage = (props: Props & { session: Session; stale?: boolean }) => {
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

type SheetProps = Props & { heading: string; session?: Session; stale?: boolean; children: Child };

function SessionPage(props: SheetProps) {
  const { view, event, errors, session, stale, full } = props;
  return (
    <EventFrame
      {...props}
      tab="programme"
      error={Boolean(errors) || stale || full}
      before={
        <>
          <ErrorSummary view={view} errors={errors} />
          {stale && session && <StaleNote view={view} href={paths.editSession(event.id, session.id)} />}
          {full && <Banner meaning="wrong">{view.t('console.session.too-many')}</Banner>}
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
          label={
            event.languages.length > 1
              ? t('console.title-in', { language: t(`console.language.${language}`) })
              : t('console.title')
          }
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
      <Field {...at('room')} optional label={t('console.session.room')} />
      <TextField
        {...at('speakers')}
        optional
        label={t('console.session.speakers')}
        hint={t('console.session.speakers.hint')}
      />
      {props.children}
    </form>
  );
}
