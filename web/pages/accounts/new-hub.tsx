import { Button } from '../../parts/button.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Choice, Field, type Filled } from '../../parts/field.tsx';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';
import { ConsoleFrame } from '../console/frame.tsx';

/** Hues that stay apart from each other and from the four meanings' colours where they can. */
const hues = { blue: 250, teal: 195, green: 150, violet: 295, plum: 340, brick: 35 } as const;

/** Each colour beside its name: the strong colour of the hub's pages. */
const swatches = `@layer page{.pick:has([name=hue]){grid-template-columns:auto 1fr auto}${Object.values(hues)
  .map(hue => `.pick:has([name=hue][value="${hue}"]){--hue:${hue}}`)
  .join(
    '',
  )}.pick:has([name=hue])::after{content:'';width:1.4rem;height:1.4rem;border-radius:50%;background:oklch(55% .14 var(--hue))}}`;

/** The founder starts a hub, and is its first owner. */
export function NewHubPage({ view, errors, typed }: { view: View } & Filled) {
  const t = view.t;
  return (
    <ConsoleFrame
      view={view}
      heading={t('console.new-hub')}
      css={swatches}
      error={Boolean(errors)}
      before={<ErrorSummary view={view} errors={errors} />}
    >
      <form class="form" method="post" action={paths.newHub} novalidate>
        <Field
          view={view}
          name="hubName"
          label={t('console.new-hub.name')}
          hint={t('console.new-hub.name.hint')}
          value={typed?.hubName}
          error={errors?.hubName}
        />
        <Field
          view={view}
          name="ownerName"
          autocomplete="name"
          label={t('console.new-hub.owner')}
          value={typed?.ownerName}
          error={errors?.ownerName}
        />
        <Field
          view={view}
          name="contact"
          type="email"
          autocomplete="email"
          optional
          label={t('console.new-hub.contact')}
          hint={t('console.new-hub.contact.hint')}
          value={typed?.contact}
          error={errors?.contact}
        />
        <Choice
          view={view}
          name="hue"
          label={t('console.new-hub.hue')}
          hint={t('console.new-hub.hue.hint')}
          value={typed?.hue ?? String(hues.blue)}
          error={errors?.hue}
          options={(Object.keys(hues) as (keyof typeof hues)[]).map(name => ({
            value: String(hues[name]),
            label: t(`console.hue.${name}`),
          }))}
        />
        <Button>{t('console.new-hub.create')}</Button>
      </form>
    </ConsoleFrame>
  );
}
