import type { Child } from 'hono/jsx';

/** Label and value, one pair a line; pairs without a value are left out. */
export const Facts = ({ facts }: { facts: readonly (readonly [label: string, value: Child])[] }) => (
  <dl class="facts">
    {facts
      .filter(([, value]) => value !== undefined && value !== null && value !== '' && value !== false)
      .map(([label, value]) => (
        <>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </>
      ))}
  </dl>
);
