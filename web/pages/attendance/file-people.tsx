import type {
  Asked,
  AttendanceSheet,
  FilePerson,
  FilePlan,
  Target,
} from '../../../functions/attendance/files/file.ts';
import type { Registration } from '../../../functions/registration/registration.ts';
import type { Typed } from '../../../functions/shared/form.ts';
import { Checkbox } from '../../parts/field.tsx';
import type { View } from '../../view.ts';
import { type FileProps, spanText } from './file.tsx';

export type FilePreviewProps = FileProps & {
  target: Target;
  sheet: AttendanceSheet;
  plan: FilePlan;
  /** Carried along to what the button does: the people of the file, and a print of what is shown. */
  sent: { people: string; agreed: string };
  /** What was decided, when it is no longer as it was shown. */
  again?: Typed;
};

/** So many lines of a kind are drawn; of more, it is said how many. */
export const mostShown = 300;
/** Everybody is offered for whom nobody is likely, as long as the page stays small. */
const mostOptions = 4_000;

/** Whom nothing but a name tells: each with a choice of who they may be. */
export function AskedPart(props: FilePreviewProps) {
  const { view, plan, again } = props;
  const { asked } = plan;
  const likely = asked.filter(each => each.likely).length;
  if (asked.length === 0) return null;
  return (
    <section class="group" aria-labelledby="asked">
      <h2 id="asked">{view.t('attendance.file.asked', { count: asked.length })}</h2>
      <p>{view.t('attendance.file.asked.text')}</p>
      {likely > 0 && (
        <Checkbox view={view} name="likely" checked={again?.likely === 'yes'}>
          {view.t('attendance.file.likely', { count: likely })}
        </Checkbox>
      )}
      <ul class="list">
        {asked.slice(0, mostShown).map(each => (
          <Who {...props} {...each} />
        ))}
      </ul>
      <More view={view} count={asked.length} />
    </section>
  );
}

/** One person of the file, and who they may be. */
function Who(
  props: FilePreviewProps & Pick<Asked, 'index' | 'person'> & Partial<Pick<Asked, 'candidates' | 'likely'>>,
) {
  const { view, index, person, candidates = [], likely, plan, again } = props;
  const others = offered(plan).filter(each => !candidates.includes(each));
  const name = `who-${index}`;
  const option = (each: Registration) => (
    <option value={each.id} selected={again?.[name] === each.id}>
      {candidateText(view, each, each === likely)}
    </option>
  );
  return (
    <li class="person-of-file">
      <PersonOfFile {...props} />
      <div class="field">
        <label class="small" for={name}>
          {view.t('attendance.file.who')}
          <span class="unseen"> {person.names[0]}</span>
        </label>
        <select
          class="input"
          id={name}
          name={name}
          aria-describedby={candidates.length > 0 ? `${name}-hint` : undefined}
        >
          <option value="">{view.t('attendance.file.who.nobody')}</option>
          {candidates.map(option)}
          {others.length > 0 && candidates.length > 0 ? (
            <optgroup label={view.t('attendance.file.who.others')}>{others.map(option)}</optgroup>
          ) : (
            others.map(option)
          )}
        </select>
        {candidates.length > 0 && (
          <div class="soft small" id={`${name}-hint`}>
            {likely
              ? view.t('attendance.file.who.likely', { name: likely.name, email: likely.email })
              : view.t('attendance.file.who.some', { count: candidates.length })}
          </div>
        )}
      </div>
    </li>
  );
}

function candidateText(view: View, { name, email, state }: Registration, likely: boolean): string {
  const notes = [
    likely && view.t('attendance.file.who.same-name'),
    state !== 'confirmed' && view.t('attendance.file.who.no-seat'),
  ].filter(Boolean);
  return [`${name}, ${email}`, ...notes].join(' · ');
}

export function PersonOfFile({
  view,
  event,
  person,
}: Pick<FilePreviewProps, 'view' | 'event'> & { person: FilePerson }) {
  const shown = person.spans.slice(0, 4).map(span => spanText(view, event, span));
  return (
    <div>
      <span class="who-name">{person.names[0] || view.t('attendance.file.no-name')}</span>
      {person.emails.map(email => (
        <div class="small">{email}</div>
      ))}
      {person.host && <div class="soft small">{view.t('attendance.file.host')}</div>}
      <div class="soft small times">
        {shown.join(', ')}
        {person.spans.length > shown.length && ' …'}
      </div>
    </div>
  );
}

/** Whom nothing tells at all. */
export function Strangers(props: FilePreviewProps) {
  const { view, plan } = props;
  const { strangers } = plan;
  const canName = offered(plan).length > 0;
  if (strangers.length === 0) return null;
  return (
    <details class="part">
      <summary>{view.t('attendance.file.strangers', { count: strangers.length })}</summary>
      <p class="soft">{view.t('attendance.file.strangers.text')}</p>
      <ul class="list">
        {strangers.slice(0, mostShown).map(each =>
          canName ? (
            <Who {...props} {...each} />
          ) : (
            <li class="person-of-file">
              <PersonOfFile {...props} person={each.person} />
            </li>
          ),
        )}
      </ul>
      <More view={view} count={strangers.length} />
    </details>
  );
}

/** Whom a stranger may be, where there are few enough to choose from. */
export const offered = ({ strangers, asked, unseen }: FilePlan): Registration[] =>
  (Math.min(strangers.length, mostShown) + Math.min(asked.length, mostShown)) * unseen.length <=
    mostOptions && strangers.length + asked.length > 0
    ? unseen
    : [];

export const More = ({ view, count }: { view: View; count: number }) =>
  count > mostShown ? (
    <p class="soft">{view.t('attendance.file.more', { count: count - mostShown })}</p>
  ) : null;
