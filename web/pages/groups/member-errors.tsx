import { errorText } from '../../text/error-text.ts';
import type { View } from '../../view.ts';
import type { GroupPageProps, WrongMember } from './group.tsx';
import { rowErrorText } from './rows.tsx';

/** The field of a form about one person: its id, and what is wrong with it. */
export function memberField(wrong: WrongMember, name: string) {
  return { id: `${wrong.act}-${name}-${wrong.member}`, error: wrong.errors[name] };
}

export const memberErrorText = (view: View, name: string, code: string): string =>
  name === 'name' || name === 'email' ? rowErrorText(view, name, code) : errorText(view.t, name, code);

/** What is wrong with a form about one person, above the page: each line leads to its field. */
export function MemberErrors({ view, wrong, people }: GroupPageProps) {
  if (!wrong) return null;
  const name = people.find(({ regId }) => regId === wrong.member)?.name;
  return (
    <div class="summary" role="alert" tabindex={-1} autofocus>
      <h2>{view.t('common.error-summary')}</h2>
      <ul>
        {Object.entries(wrong.errors).map(([field, code]) => (
          <li>
            <a href={`#${memberField(wrong, field === 'form' ? 'name' : field).id}`}>
              {name && `${name}: `}
              {memberErrorText(view, field, code)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
