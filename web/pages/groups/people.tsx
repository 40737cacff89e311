import type { Hub } from '../../../functions/accounts/hub.ts';
import type { Event } from '../../../functions/events/event.ts';
import type { Question } from '../../../functions/questions/question.ts';
import type { Group } from '../../../functions/registration/groups/group.ts';
import type { FieldErrors, Typed } from '../../../functions/shared/form.ts';
import { Layout } from '../../layout.tsx';
import { paths } from '../../paths.ts';
import { groupsCss } from '../../styles/groups.ts';
import type { View } from '../../view.ts';
import { EventName } from '../event/new-link.tsx';
import {
  CheckedBanner,
  CheckFirst,
  type GroupList,
  ListButtons,
  ListErrors,
  ListFields,
} from './list-fields.tsx';

type Props = {
  view: View;
  event: Event;
  hub: Hub;
  group: Group;
  token: string;
  formToken: string;
  /** How many more the group may have. */
  room: number;
  list: GroupList;
  /** What is asked of each person. */
  questions: readonly Question[];
  /** Whether people may be added now. */
  isOpen: boolean;
  errors?: FieldErrors;
  typed?: Typed;
};

/** More people for a group: as the first of them, checked before they are added. */
export function GroupPeoplePage(props: Props) {
  const { view, event, hub, group, token, formToken, room, isOpen, list, questions, errors } = props;
  return (
    <Layout
      view={view}
      title={`${view.t('groups.more-people')}: ${group.name}`}
      error={errors !== undefined || (list.wrong ?? 0) > 0}
      hue={hub.hue}
      hubName={hub.name}
      slug={event.slug}
      css={groupsCss}
      islands={['group-rows']}
      noindex
      narrow
    >
      <div class="stack roomy">
        <ListErrors view={view} list={list} errors={errors} />
        {!errors && <CheckedBanner view={view} list={list} />}
        <header class="stack tight">
          <EventName view={view} event={event} />
          <h1>{view.t('groups.more-people')}</h1>
          <p>{lead(props)}</p>
        </header>
        {isOpen && room > 0 && (
          <form
            class="form wide"
            method="post"
            action={paths.groupPeople(token)}
            enctype="multipart/form-data"
            novalidate
          >
            <input type="hidden" name="form" value={formToken} />
            <CheckFirst view={view} />
            <ListFields view={view} hubName={hub.name} list={list} questions={questions} errors={errors} />
            <ListButtons
              view={view}
              hubName={hub.name}
              list={list}
              errors={errors}
              send="add"
              typed={props.typed}
            />
          </form>
        )}
        <p class="links">
          <a href={paths.group(token)}>{view.t('groups.back')}</a>
        </p>
      </div>
    </Layout>
  );
}

function lead({ view, isOpen, room }: Props): string {
  if (!isOpen) return view.t('groups.more-people-closed');
  return room > 0 ? view.t('groups.more-people-lead', { room }) : view.t('groups.more-people-full');
}
