import type { Child } from 'hono/jsx';
import type { Admitted, Hub } from '../../../functions/accounts/hub.ts';
import type { NamedProvider } from '../../../functions/accounts/provider.ts';
import type { accessKinds, Event, eventKinds, formats, Session } from '../../../functions/events/event.ts';
import { type Language, languages } from '../../../functions/shared/language.ts';
import { Banner } from '../../parts/banner.tsx';
import { Button } from '../../parts/button.tsx';
import { countryOptions } from '../../parts/countries.ts';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Checkbox, Choice, Field, type Filled, Select, TextField } from '../../parts/field.tsx';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';
import { ConsoleFrame, EventFrame } from '../console/frame.tsx';
import { AccessPart } from './access-part.tsx';
import { JoiningPart } from './joining-part.tsx';
import { RoomPart } from './room-part.tsx';
import { LocalTimeField } from './when.tsx';

type FormProps = {
  view: View;
  /** There is a programme that could move with the event. */
  sessions?: Session[];
  /** All that the form knows: kinds, formats, ways in and IANA zones. */
  choices: {
    kinds: typeof eventKinds;
    formats: typeof formats;
    access: typeof accessKinds;
    zones: readonly string[];
    /** So many minutes before; and how many of them at most. */
    reminders: { choices: readonly number[]; most: number };
  };
  /** On which the hub opens rooms online. */
  servers: readonly NamedProvider[];
} & Filled;

export function NewEventPage(props: FormProps & { hub: Hub }) {
  const { view, hub, errors } = props;
  return (
    <ConsoleFrame
      view={view}
      hub={hub}
      heading={view.t('console.new-event')}
      error={Boolean(errors)}
      before={<ErrorSummary view={view} errors={errors} />}
    >
      <EventForm {...props} action={paths.newEvent(hub.id)}>
        <Button>{view.t('console.new-event.create')}</Button>
      </EventForm>
    </ConsoleFrame>
  );
}

/** `stale`: somebody else saved meanwhile; what was typed is kept, and theirs can be looked at. */
export function EditEventPage(
  props: FormProps & { hub: Hub; staff: Admitted; event: Event; sessions: Session[]; stale?: boolean },
) {
  const { view, event, errors, stale } = props;
  return (
    <EventFrame
      {...props}
      tab="edit"
      heading={view.t('console.edit-event')}
      error={Boolean(errors) || stale}
      before={
        <>
          <ErrorSummary view={view} errors={errors} />
          {stale && <StaleNote view={view} href={paths.editEvent(event.id)} />}
        </>
      }
    >
      <EventForm {...props} action={paths.editEvent(event.id)}>
        <input type="hidden" name="version" value={props.typed?.version} />
        {event.state === 'published' && (
          <Checkbox view={view} name="tell" checked={props.typed?.tell === 'yes'}>
            {view.t('console.tell')}
          </Checkbox>
        )}
        <Button>{view.t('common.save')}</Button>
      </EventForm>
    </EventFrame>
  );
}

export const StaleNote = ({ view, href }: { view: View; href: string }) => (
  <Banner meaning="warning" title={view.t('console.stale')}>
    <p>{view.t('console.stale.text')}</p>
    <p>
      <a href={href} target="_blank" rel="noopener">
        {view.t('console.stale.look')}
      </a>
    </p>
  </Banner>
);

function EventForm(props: FormProps & { action: string; children: Child }) {
  const { view, errors, typed, choices } = props;
  const t = view.t;
  const at = (name: string) => ({ view, name, value: typed?.[name], error: errors?.[name] });
  return (
    <form class="form wide" method="post" action={props.action} novalidate>
      <div class="picks">
        <Choice
          {...at('kind')}
          label={t('console.kind')}
          options={choices.kinds.map(kind => ({ value: kind, label: t(`console.kind.${kind}`) }))}
        />
      </div>
      <div class="picks">
        <Choice
          {...at('format')}
          label={t('console.format')}
          options={choices.formats.map(format => ({ value: format, label: t(`console.format.${format}`) }))}
        />
      </div>
      <div class="picks">
        <Choice
          {...at('mainLanguage')}
          label={t('console.main-language')}
          hint={t('console.main-language.hint')}
          options={languages.map(language => ({ value: language, label: t(`console.language.${language}`) }))}
        />
      </div>
      {languages.map(language => (
        <WordsPart {...props} language={language} />
      ))}
      <TimePart {...props} />
      <VenuePart {...props} />
      <OnlinePart {...props} />
      <SeatsPart {...props} />
      <AccessPart {...props} kinds={choices.access} />
      <JoiningPart {...props} reminders={choices.reminders} />
      {props.children}
    </form>
  );
}

function WordsPart({ view, errors, typed, language }: FormProps & { language: Language }) {
  const t = view.t;
  const at = (field: string) => {
    const name = `${field}-${language}`;
    return { view, name, value: typed?.[name], error: errors?.[name] };
  };
  return (
    <fieldset class="part">
      <legend>{t(`console.language.${language}`)}</legend>
      <Field {...at('title')} label={t('console.title')} />
      <TextField
        {...at('description')}
        rows={6}
        label={t('console.description')}
        hint={t('console.description.hint')}
      />
      <Field {...at('audience')} optional label={t('console.audience')} hint={t('console.audience.hint')} />
    </fieldset>
  );
}

function TimePart({ view, errors, typed, choices, sessions = [] }: FormProps) {
  const t = view.t;
  const common = { view, errors, typed };
  return (
    <fieldset class="part">
      <legend>{t('console.when')}</legend>
      <Field
        view={view}
        name="zone"
        list="zones"
        spellcheck={false}
        autocomplete="off"
        label={t('console.zone')}
        hint={t('console.zone.hint')}
        value={typed?.zone}
        error={errors?.zone}
      />
      <datalist id="zones">
        {choices.zones.map(zone => (
          <option value={zone} />
        ))}
      </datalist>
      <div class="two">
        <LocalTimeField {...common} name="startsAt" label={t('console.starts')} />
        <LocalTimeField {...common} name="endsAt" label={t('console.ends')} />
      </div>
      {sessions.length > 0 && (
        <Checkbox view={view} name="follow" checked={typed?.follow === 'yes'} error={errors?.follow}>
          {t('console.follow')}
        </Checkbox>
      )}
      <div class="two">
        <LocalTimeField
          {...common}
          name="opensAt"
          optional
          label={t('console.opens')}
          hint={t('console.opens.hint')}
        />
        <LocalTimeField
          {...common}
          name="closesAt"
          optional
          label={t('console.closes')}
          hint={t('console.closes.hint')}
        />
      </div>
    </fieldset>
  );
}

function VenuePart({ view, errors, typed }: FormProps) {
  const t = view.t;
  const at = (name: string) => ({ view, name, value: typed?.[name], error: errors?.[name] });
  return (
    <fieldset class="part only-on-site">
      <legend>{t('console.venue')}</legend>
      <div class="two">
        <Field {...at('venueName')} label={t('console.venue.name')} hint={t('console.venue.name.hint')} />
        <Field {...at('venueRoom')} optional label={t('console.venue.room')} />
      </div>
      <Field {...at('venueAddress')} optional label={t('console.venue.address')} />
      <div class="two">
        <Field {...at('venueCity')} label={t('console.venue.city')} />
        <Select
          {...at('venueCountry')}
          label={t('console.venue.country')}
          none={t('console.choose')}
          options={countryOptions(view.language)}
        />
      </div>
    </fieldset>
  );
}

const OnlinePart = ({ view, errors, typed, servers }: FormProps) => (
  <fieldset class="part only-online">
    <legend>{view.t('rooms.part')}</legend>
    <RoomPart view={view} errors={errors} typed={typed} servers={servers} />
  </fieldset>
);

function SeatsPart({ view, errors, typed }: FormProps) {
  const t = view.t;
  const at = (name: string) => ({ view, name, value: typed?.[name], error: errors?.[name] });
  return (
    <fieldset class="part">
      <legend>{t('console.seats')}</legend>
      <p class="hint">{t('console.seats.hint')}</p>
      <div class="two">
        <div class="only-on-site">
          <Field
            {...at('capacity-on-site')}
            inputmode="numeric"
            optional
            label={t('console.seats.on-site')}
          />
        </div>
        <div class="only-online">
          <Field {...at('capacity-online')} inputmode="numeric" optional label={t('console.seats.online')} />
        </div>
      </div>
    </fieldset>
  );
}
