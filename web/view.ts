import type { Language } from '../functions/shared/language.ts';
import type { Translate } from './text/translate.ts';

/** What every page knows of the request. */
export type View = {
  t: Translate;
  language: Language;
  /** For the page's own `<style>` and `<script>` under the content security policy. */
  nonce: string;
  /** Path and query of this page, to lead back to. */
  path: string;
  publicUrl: string;
  assetsVersion: string;
  now: Date;
  /** Who is signed in, if anyone. */
  email?: string;
};
