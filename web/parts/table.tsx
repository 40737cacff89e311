import type { Child } from 'hono/jsx';

export type Column = { label: string; number?: boolean };

/**
 * A table that scrolls sideways inside itself, never with the page, and can be reached to be scrolled by keyboard.
 * `empty` stands in for no rows.
 */
export function Table(props: {
  caption: string;
  /** The caption is read out and not shown. */
  unseenCaption?: boolean;
  columns: readonly Column[];
  rows: readonly (readonly Child[])[];
  empty: Child;
}) {
  if (props.rows.length === 0) return <>{props.empty}</>;
  const kind = (index: number) => (props.columns[index]?.number ? 'number' : undefined);
  return (
    <section class="scroll" tabindex={0} aria-label={props.caption}>
      <table>
        <caption class={props.unseenCaption ? 'unseen' : undefined}>{props.caption}</caption>
        <thead>
          <tr>
            {props.columns.map((column, index) => (
              <th scope="col" class={kind(index)}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map(row => (
            <tr>
              {row.map((cell, index) => (
                <td class={kind(index)}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
