import type { PropsWithChildren } from 'hono/jsx';
import { type Meaning, Shape } from './shape.tsx';

/** What came of the last act: one a page, just before the h1. */
export const Banner = (props: PropsWithChildren<{ meaning: Meaning; title?: string }>) => (
  <div class={`banner ${props.meaning}`} role={props.meaning === 'wrong' ? 'alert' : 'status'}>
    <Shape meaning={props.meaning} />
    <div>
      {props.title && <strong>{props.title}</strong>}
      {props.children}
    </div>
  </div>
);
