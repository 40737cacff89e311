import type { Child, PropsWithChildren } from 'hono/jsx';
import { raw } from 'hono/utils/html';
import { type Language, languages } from '../functions/shared/language.ts';
import { Mark } from './parts/mark.tsx';
import { paths } from './paths.ts';
import { baseCss } from './styles/base.ts';
import { componentsCss } from './styles/components.ts';
import { dark, tokensCss } from './styles/tokens.ts';
import type { View } from './view.ts';

export type LayoutProps = PropsWithChildren<{
  view: View;
  title: string;
  description?: string;
  /** Of the hub; 0–359. */
  hue?: number;
  /** The form came back with errors: the title says so first. */
  error?: boolean;
  /** `plain` is a bare sheet (poster); `door` is dark and without bars; `console` brings its own `nav`. */
  kind?: 'public' | 'console' | 'door' | 'plain';
  /** Personal and staff pages are never indexed. */
  noindex?: boolean;
  /** Text in one column instead of the page's whole width. */
  narrow?: boolean;
  /** CSS of this kind of page, on top of what all share. */
  css?: string;
  /** Names of programs in `web/islands`, without ending. */
  islands?: string[];
  /** More for `<head>`: link previews, a refresh. */
  head?: Child;
  /** In the bar beside the brand. */
  nav?: Child;
  /** Who answers for this page, at its foot. */
  hubName?: string;
  /** Where a lost link is asked for again: the help that stands on every public page. */
  slug?: string;
}>;

/** The document around every page. Its CSS travels with it: one request shows the page. */
export function Layout(props: LayoutProps) {
  const { view, kind = 'public' } = props;
  const hue = props.hue === undefined ? '' : `:root{--hue:${Math.round(props.hue)}}`;
  const css = [
    tokensCss,
    baseCss,
    componentsCss,
    kind === 'door' ? `:root{${dark}}` : '',
    hue,
    props.css ?? '',
  ].join('');
  return (
    <>
      {raw('<!doctype html>')}
      <html lang={view.language}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover" />
          <title>{`${props.error ? view.t('common.error-title') : ''}${props.title}`}</title>
          {props.description && <meta name="description" content={props.description} />}
          {props.noindex && <meta name="robots" content="noindex" />}
          <meta name="color-scheme" content={kind === 'door' ? 'dark' : 'light dark'} />
          <link rel="icon" type="image/svg+xml" href={`${paths.asset('icon.svg')}?v=${view.assetsVersion}`} />
          <style nonce={view.nonce}>{raw(css)}</style>
          {(props.islands ?? []).map(name => (
            <script
              type="module"
              nonce={view.nonce}
              src={`${paths.asset(`${name}.js`)}?v=${view.assetsVersion}`}
            />
          ))}
          {props.head}
        </head>
        <body class={kind}>
          <a class="skip" href="#main">
            {view.t('common.skip')}
          </a>
          {kind !== 'plain' && kind !== 'door' && <Bar view={view} nav={props.nav} />}
          <main id="main" class={props.narrow ? 'narrow' : undefined}>
            {props.children}
          </main>
          {kind !== 'plain' && kind !== 'door' && <Foot {...props} />}
        </body>
      </html>
    </>
  );
}

function Bar({ view, nav }: { view: View; nav?: Child }) {
  return (
    <header class="bar no-print">
      <a class="brand" href={paths.home}>
        <Mark />
        {view.t('common.product')}
      </a>
      {nav}
      <LanguageSwitch view={view} />
    </header>
  );
}

const names = { en: 'English', et: 'Eesti' } satisfies Record<Language, string>;

/** A language by its own name. */
export const languageName = (language: Language): string => names[language];

/** Leads to the same page in the other languages. */
export function LanguageSwitch({ view }: { view: View }) {
  return (
    <nav aria-label={view.t('common.languages')}>
      <ul class="languages">
        {languages.map(language => (
          <li>
            {language === view.language ? (
              <b lang={language} aria-current="true">
                {names[language]}
              </b>
            ) : (
              <a lang={language} hreflang={language} href={inLanguageHref(view.path, language)}>
                {names[language]}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function inLanguageHref(path: string, language: Language): string {
  const [bare = '/', query = ''] = path.split('?');
  const parameters = new URLSearchParams(query);
  parameters.set('lang', language);
  return `${bare}?${parameters}`;
}

function Foot({ view, kind, hubName, slug }: LayoutProps) {
  const ofEvent = hubName && slug && view.t('common.run-by', { hub: hubName });
  return (
    <footer class="foot no-print">
      <span>{ofEvent || hubName || view.t('common.product-line')}</span>
      <span class="row">
        <a href={slug ? `${paths.event(slug)}#link` : `${paths.home}#help`}>{view.t('common.help')}</a>
        {kind !== 'console' && <a href={paths.signIn}>{view.t('common.for-organisers')}</a>}
      </span>
    </footer>
  );
}
