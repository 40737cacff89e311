import type { PictureName } from '../../../functions/certificates/designs/design.ts';
import type { Language } from '../../../functions/shared/language.ts';
import { languageName } from '../../layout.tsx';
import { Checkbox, Field, type Filled, TextField } from '../../parts/field.tsx';
import { FileField } from '../../parts/file-field.tsx';
import type { View } from '../../view.ts';

/** A picture to send, and what is kept of the one that was sent before. */
export function PictureField({ view, name, errors, typed }: { view: View; name: PictureName } & Filled) {
  const field = name.replace('Picture', '');
  const kept = typed?.[`${field}Kept`];
  return (
    <div class="picture" id={`${name}-part`} data-file-part>
      <FileField
        view={view}
        name={name}
        label={view.t(name === 'logo' ? 'designs.logo' : 'designs.signer.picture')}
        hint={view.t(kept ? 'designs.picture.kept' : 'designs.picture.hint')}
        error={errors?.[name]}
        accept="image/png,image/jpeg"
        optional
      />
      <input type="hidden" name={`${field}Kept`} value={kept} />
      {kept && (
        <Checkbox view={view} name={`${field}Removed`} checked={Boolean(typed?.[`${field}Removed`])}>
          {view.t('designs.picture.remove')}
        </Checkbox>
      )}
    </div>
  );
}

/** Who signs: the name, what they are, and the signature as a picture. */
export function SignerPart({ view, number, errors, typed }: { view: View; number: 1 | 2 | 3 } & Filled) {
  const t = view.t;
  const field = `signer${number}` as const;
  const at = (name: string) => ({ view, name, value: typed?.[name], error: errors?.[name] });
  const isUsed = [`${field}Name`, `${field}Role`, `${field}Kept`].some(
    name => typed?.[name] || errors?.[name],
  );
  return (
    <details class="group signer" open={isUsed || Boolean(errors?.[`${field}Picture`])}>
      <summary>{t('designs.signer', { number })}</summary>
      <div>
        <Field {...at(`${field}Name`)} label={t('designs.signer.name')} autocomplete="off" optional />
        <Field {...at(`${field}Role`)} label={t('designs.signer.role')} autocomplete="off" optional />
        <PictureField view={view} name={`${field}Picture`} errors={errors} typed={typed} />
      </div>
    </details>
  );
}

/** What certificates in one language say otherwise. */
export function WordingPart({ view, language, errors, typed }: { view: View; language: Language } & Filled) {
  const t = view.t;
  const at = (part: string) => {
    const name = `${part}-${language}`;
    return { view, name, value: typed?.[name], error: errors?.[name] };
  };
  return (
    <fieldset class="words">
      <legend>{languageName(language)}</legend>
      <Field {...at('heading')} label={t('designs.heading')} optional />
      <TextField
        {...at('statement')}
        rows={2}
        label={t('designs.statement')}
        hint={t('designs.statement.hint')}
        optional
      />
      <TextField {...at('closing')} rows={2} label={t('designs.closing')} optional />
    </fieldset>
  );
}
