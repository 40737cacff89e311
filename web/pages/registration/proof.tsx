import { Banner } from '../../parts/banner.tsx';
import { Button } from '../../parts/button.tsx';
import type { Filled } from '../../parts/field.tsx';
import { Field } from '../../parts/field.tsx';
import type { View } from '../../view.ts';

/** What a form asks for while programs send many. `sentTo`: where a code was mailed. */
export type ProofAsked = { bits: number; sentTo?: string };

/** What a form carries: `formToken` travels as `form`, and what it asks for while programs send many. */
export type GuardedForm = { formToken: string; proof?: ProofAsked };

/** In the form: what its program fills in, and why. */
export const Proof = ({ view, asked }: { view: View; asked?: ProofAsked }) =>
  asked ? (
    <>
      <input type="hidden" name="proof" data-proof={asked.bits} />
      <p class="hint">{view.t('guard.why')}</p>
    </>
  ) : null;

/** Above the form, once the code is on its way: what is left to do is at its end. */
export const ProofSent = ({ view, asked }: { view: View; asked?: ProofAsked }) =>
  asked?.sentTo ? (
    <Banner meaning="note">
      <a href="#code">{view.t('guard.sent-above', { email: asked.sentTo })}</a>
    </Banner>
  ) : null;

/** The other way, behind the form's own button: a code by mail, where programs of a page do not run. */
export function ProofByMail({ view, asked, errors, typed }: Filled & { view: View; asked?: ProofAsked }) {
  if (!asked) return null;
  return (
    <noscript>
      <div class="stack">
        <p>{asked.sentTo ? view.t('guard.sent', { email: asked.sentTo }) : view.t('guard.other-way')}</p>
        <Field
          view={view}
          name="code"
          label={view.t('guard.code')}
          value={typed?.code}
          error={errors?.code}
          autocomplete="one-time-code"
          spellcheck={false}
        />
        <p>
          <Button quiet name="by" value="mail">
            {view.t(asked.sentTo ? 'guard.send-again' : 'guard.send')}
          </Button>
        </p>
      </div>
    </noscript>
  );
}
