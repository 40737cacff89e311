import type { Event, Missing } from '../../../functions/events/event.ts';
import { Button } from '../../parts/button.tsx';
import { Shape } from '../../parts/shape.tsx';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';

const parts: Record<Missing, (event: Event) => boolean> = {
  title: () => true,
  description: () => true,
  venue: event => event.format !== 'online',
  'online-address': event => event.format !== 'on-site',
};

/** What a draft has and what it lacks; the button, once it lacks nothing. */
export function PublishList(props: { view: View; event: Event; missing: Missing[]; sessions: number }) {
  const { view, event, missing, sessions } = props;
  const t = view.t;
  const asked = (Object.keys(parts) as Missing[]).filter(part => parts[part](event));
  return (
    <section class="card stack" aria-labelledby="publish">
      <h2 id="publish">{t(missing.length > 0 ? 'console.publish.before' : 'console.publish.ready')}</h2>
      <ul class="todo">
        {asked.map(part => (
          <Line view={view} done={!missing.includes(part)} href={paths.editEvent(event.id)}>
            {t(`console.missing.${part}`)}
          </Line>
        ))}
        <li class={sessions > 0 ? 'confirmed' : 'waiting'}>
          <Shape meaning={sessions > 0 ? 'confirmed' : 'note'} />
          <span>
            <a href={paths.programme(event.id)}>{t('console.sessions', { sessions })}</a>
            {sessions === 0 && <span class="soft"> {t('console.publish.programme-later')}</span>}
          </span>
        </li>
      </ul>
      {missing.length === 0 && (
        <form method="post" action={paths.publication(event.id)} class="stack tight">
          <input type="hidden" name="state" value="published" />
          <p class="soft">{t('console.publish.text')}</p>
          <div>
            <Button>{t('console.publish')}</Button>
          </div>
        </form>
      )}
    </section>
  );
}

const Line = (props: { view: View; done: boolean; href: string; children: string }) => (
  <li class={props.done ? 'confirmed' : 'wrong'}>
    <Shape meaning={props.done ? 'confirmed' : 'wrong'} />
    <span>
      {props.done ? props.children : <a href={props.href}>{props.children}</a>}
      <span class="soft"> {props.view.t(props.done ? 'console.missing.there' : 'console.missing.not')}</span>
    </span>
  </li>
);
