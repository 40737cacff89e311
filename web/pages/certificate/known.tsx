import type { Verification } from '../../../functions/certificates/verification.ts';
import { instantText } from '../../../functions/shared/time.ts';
import { findingChecks, type Saying } from '../../checking/saying.ts';
import { Checks } from '../../parts/answered.tsx';
import type { Meaning } from '../../parts/shape.tsx';
import { Time } from '../../parts/time.tsx';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';

type KnownProps = { view: View; zone: string; verification: Verification };

/** How the answer is known: three checks that do not rest on one another, each said; and the way without us. */
export const Known = ({ view, zone, verification }: KnownProps) => {
  const [before, after] = view.t('certificate.verify.how-more', { moment: '\u0000' }).split('\u0000');
  return (
    <section class="stack" aria-labelledby="how">
      <h2 id="how">{view.t('certificate.verify.how')}</h2>
      <Checks checks={checksOf(view, verification)} />
      <p class="soft">
        {before}
        <Time view={view} at={instantText(view.now)} zone={zone} as="date-and-clock" city />
        {after}
      </p>
      <p class="no-print">
        <a href={paths.checker}>{view.t('certificate.verify.checker')}</a>
      </p>
    </section>
  );
};

const recordMeanings = {
  valid: 'confirmed',
  revoked: 'wrong',
  replaced: 'warning',
} as const satisfies Record<Verification['record'], Meaning>;

function checksOf(view: View, { record, finding, agrees }: Verification): Saying['checks'] {
  const { t } = view;
  const signed: Saying['checks'] = finding
    ? findingChecks(t, finding)
    : [{ meaning: 'note', title: t('checker.signature'), text: t('certificate.verify.unsigned') }];
  return [
    {
      meaning: recordMeanings[record],
      title: t('certificate.verify.record'),
      text: t(`certificate.verify.record.${record}`),
    },
    ...signed,
    ...(agrees
      ? []
      : [
          {
            meaning: 'wrong' as const,
            title: t('certificate.verify.differs'),
            text: t('certificate.verify.differs.text'),
          },
        ]),
  ];
}
