import type { PropsWithChildren } from 'hono/jsx';

/** A list without anything in it: why, and what can be done. */
export const EmptyState = ({ title, children }: PropsWithChildren<{ title: string }>) => (
  <div class="empty">
    <h2>{title}</h2>
    {children}
  </div>
);
