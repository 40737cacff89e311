import type { Hub } from '../../../functions/accounts/hub.ts';
import type { Look, PictureName } from '../../../functions/certificates/designs/design.ts';
import type { FieldErrors, Typed } from '../../../functions/shared/form.ts';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';
import { PictureField } from './parts.tsx';

/** The address of a look as a picture: all that it is drawn by is in it. */
export const drawingPath = (hub: Hub, { look }: { look: Look }): string =>
  `${paths.designDrawing(hub.id)}?${query({
    layout: look.layout,
    orientation: look.orientation,
    ...(look.colour === undefined ? {} : { colours: 'own', designColour: look.colour }),
    logoKept: look.logo ?? '',
    ...Object.fromEntries(
      look.signatures.flatMap(({ name, role, picture }, index) => [
        [`signer${index + 1}Name`, name],
        [`signer${index + 1}Role`, role],
        [`signer${index + 1}Kept`, picture ?? ''],
      ]),
    ),
  })}`;

/** What is typed and not empty; a form's own business stays out. */
const query = (typed: Typed): URLSearchParams =>
  new URLSearchParams(
    Object.entries(typed).filter(
      ([name, value]) => value !== '' && !/^version$|Removed$|Picture$|^logo$/.test(name),
    ),
  );

/** A design as it is typed, drawn for the person who is looked at. */
export function DesignPreview({ view, hub, typed }: { view: View; hub: Hub; typed: Typed }) {
  const t = view.t;
  const asked = query({ sampleLanguage: view.language, ...typed });
  const isUpright = typed.orientation === 'portrait';
  return (
    <>
      <img
        class="drawn"
        src={`${paths.designDrawing(hub.id)}?${asked}`}
        alt={t('designs.preview.alt')}
        width={isUpright ? 595 : 842}
        height={isUpright ? 842 : 595}
      />
      <p class="small">
        <a href={`${paths.designPdf(hub.id)}?${asked}`}>{t('designs.preview.pdf')}</a>
      </p>
    </>
  );
}

/** What became of a picture that was just chosen: its field, and the drawing with it where it is one. */
export function SentPicture({ view, hub, name, errors, typed }: SentPictureProps) {
  return (
    <>
      <PictureField view={view} name={name} errors={errors} typed={typed} />
      {!errors?.[name] && (
        <div data-preview>
          <DesignPreview view={view} hub={hub} typed={typed} />
        </div>
      )}
    </>
  );
}

type SentPictureProps = {
  view: View;
  hub: Hub;
  name: PictureName;
  errors: FieldErrors;
  typed: Typed;
};
