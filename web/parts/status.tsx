import type { PropsWithChildren } from 'hono/jsx';
import { type Meaning, Shape } from './shape.tsx';

/** One or two words with the shape and colour of what they mean. */
export const Status = ({ meaning, children }: PropsWithChildren<{ meaning: Meaning }>) => (
  <span class={`status ${meaning}`}>
    <Shape meaning={meaning} />
    {children}
  </span>
);
