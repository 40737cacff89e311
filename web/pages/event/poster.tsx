import type { Hub } from '../../../functions/accounts/hub.ts';
import type { Event } from '../../../functions/events/event.ts';
import { inLanguage } from '../../../functions/shared/language.ts';
import { Layout } from '../../layout.tsx';
import type { View } from '../../view.ts';

/** `qr`: an SVG of the code that leads to registration. */
export type PosterPageProps = { view: View; event: Event; hub: Hub; qr: string };

/** One A4 sheet for a wall. */
export const PosterPage = ({ view, event, hub }: PosterPageProps) => (
  <Layout view={view} title={inLanguage(event.title, view.language)} hue={hub.hue} kind="plain">
    <h1>{inLanguage(event.title, view.language)}</h1>
  </Layout>
);
