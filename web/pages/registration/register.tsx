import type { Hub } from '../../../functions/accounts/hub.ts';
import type { Event, Programme, Standing } from '../../../functions/events/event.ts';
import { inLanguage } from '../../../functions/shared/language.ts';
import { Layout } from '../../layout.tsx';
import type { Filled } from '../../parts/field.tsx';
import type { View } from '../../view.ts';

/** The name of the honeypot: people do not see it, so whoever fills it in is a program. */
export const trapField = 'website';

/** `formToken` travels as `form`. Fields: name, email, organisation, country, role, mode, consent. */
export type RegisterPageProps = Filled & {
  view: View;
  programme: Programme;
  hub: Hub;
  standing: Standing;
  formToken: string;
};

/** The registration form, on one page. */
export const RegisterPage = ({ view, programme, hub }: RegisterPageProps) => (
  <Layout view={view} title={inLanguage(programme.event.title, view.language)} hue={hub.hue}>
    <h1>{inLanguage(programme.event.title, view.language)}</h1>
  </Layout>
);

/** In place of the form before registration opens and after it closed. */
export const RegistrationNotOpenPage = (props: {
  view: View;
  event: Event;
  hub: Hub;
  why: 'not-yet' | 'closed';
}) => (
  <Layout view={props.view} title={inLanguage(props.event.title, props.view.language)} hue={props.hub.hue}>
    <h1>{inLanguage(props.event.title, props.view.language)}</h1>
  </Layout>
);
