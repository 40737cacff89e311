import type { Child, PropsWithChildren } from 'hono/jsx';
import type { Hub } from '../../../functions/accounts/hub.ts';
import { Layout } from '../../layout.tsx';
import { holderCss } from '../../styles/holder.ts';
import type { View } from '../../view.ts';

type Props = PropsWithChildren<{
  view: View;
  hub: Hub;
  title: string;
  error?: boolean;
  /** Banner or error summary: stands just before the h1. */
  before?: Child;
  /** The way back, above the h1. */
  back?: { href: string; label: string };
}>;

/** Every page about what somebody has of a hub. */
export const HolderFrame = ({ view, hub, title, error, before, back, children }: Props) => (
  <Layout
    view={view}
    title={title}
    hue={hub.hue}
    hubName={hub.name}
    css={holderCss}
    error={error}
    noindex
    narrow
  >
    <div class="stack roomy">
      {before}
      <header class="stack tight">
        {back ? (
          <p class="kicker of-event">
            <a href={back.href}>{back.label}</a>
          </p>
        ) : (
          <p class="kicker">{hub.name}</p>
        )}
        <h1>{title}</h1>
      </header>
      {children}
    </div>
  </Layout>
);
