import type { PropsWithChildren } from 'hono/jsx';

type Look = { quiet?: boolean; danger?: boolean; big?: boolean };

const classes = ({ quiet, danger, big }: Look) =>
  ['button', quiet && 'quiet', danger && 'danger', big && 'big'].filter(Boolean).join(' ');

/** Sends its form. */
export const Button = (props: PropsWithChildren<Look & { name?: string; value?: string }>) => (
  <button type="submit" class={classes(props)} name={props.name} value={props.value}>
    {props.children}
  </button>
);

/** Leads to a page where something can be done. */
export const ButtonLink = (props: PropsWithChildren<Look & { href: string; download?: boolean }>) => (
  <a class={classes(props)} href={props.href} download={props.download ? '' : undefined}>
    {props.children}
  </a>
);
