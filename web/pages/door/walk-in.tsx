import { Checkbox, Field } from '../../parts/field.tsx';
import { QuestionField, questionName } from '../../parts/question-field.tsx';
import { paths } from '../../paths.ts';
import type { DoorProps } from './props.ts';
import { Kept } from './result.tsx';

/** Somebody who has not registered: a name and an address are enough. What else is asked may be left open. */
export function WalkIn(props: DoorProps) {
  const { view, event, walkIn, questions } = props;
  const { errors, typed } = walkIn ?? {};
  return (
    <details class="walk-in" open={walkIn !== undefined}>
      <summary>{view.t('door.walk-in')}</summary>
      <form class="form" action={`${paths.walkIns(event.id)}`} method="post" novalidate data-walk-in>
        <Kept {...props} />
        <p class="hint">{view.t('door.walk-in.hint')}</p>
        <p class="hint" data-without-network hidden>
          {view.t('door.walk-in.offline')}
        </p>
        <Field
          view={view}
          name="name"
          label={view.t('registration.name')}
          value={typed?.name}
          error={errors?.name}
          autocomplete="off"
        />
        <Field
          view={view}
          name="email"
          type="email"
          label={view.t('common.email')}
          value={typed?.email}
          error={errors?.email}
          autocomplete="off"
          spellcheck={false}
        />
        {!questions.some(({ kind }) => kind === 'organisation') && (
          <Field
            view={view}
            name="organisation"
            label={view.t('registration.organisation')}
            optional
            value={typed?.organisation}
            error={errors?.organisation}
            autocomplete="off"
          />
        )}
        {questions.map(question => (
          <QuestionField
            view={view}
            question={question}
            value={typed?.[questionName(question)]}
            error={errors?.[questionName(question)]}
          />
        ))}
        {questions.length > 0 && <p class="hint">{view.t('door.walk-in.questions')}</p>}
        <Checkbox view={view} name="consent" error={errors?.consent} checked={typed?.consent === 'yes'}>
          {view.t('door.walk-in.consent')}
        </Checkbox>
        <input type="hidden" name="language" value={view.language} />
        <button class="button" type="submit">
          {view.t('door.walk-in.submit')}
        </button>
      </form>
    </details>
  );
}
