import type { Kept } from '../../../functions/erasure/erasure.ts';
import type { View } from '../../view.ts';

type Props = { view: View; whose: 'mine' | 'theirs'; kept: Kept };

/** What goes with somebody, and what stays: all of it is said before anything is done. */
export const WhatGoes = ({ view, whose, kept }: Props) => {
  const t = view.t;
  const section = whose === 'mine' ? 'stack tight' : 'group';
  return (
    <>
      <section class={section} aria-labelledby="goes">
        <h2 id="goes">{t('erasure.goes')}</h2>
        <ul>
          <li>{t('erasure.goes.registration', { whose })}</li>
          {kept.holdsPlace && <li>{t('erasure.goes.seat', { whose })}</li>}
          <li>{t(whose === 'mine' ? 'erasure.goes.attendance' : 'erasure.goes.attendance-theirs')}</li>
          <li>{t('erasure.goes.mail', { whose })}</li>
          {kept.listedIn.map(group => (
            <li>{t('erasure.goes.group', { whose, group })}</li>
          ))}
          {kept.contactOf.map(group => (
            <li>{t('erasure.goes.contact', { whose, group })}</li>
          ))}
          {kept.crewAs.map(role => (
            <li>{t('erasure.goes.crew', { whose, role })}</li>
          ))}
        </ul>
      </section>
      <section class={section} aria-labelledby="stays">
        <h2 id="stays">{t('erasure.stays')}</h2>
        <ul>
          <li>
            {kept.certificates > 0
              ? t('erasure.stays.certificates', { whose, count: kept.certificates })
              : t('erasure.stays.no-certificate')}
          </li>
          <li>{t('erasure.stays.feedback', { whose })}</li>
          <li>{t('erasure.stays.mark', { whose })}</li>
        </ul>
        <p class="soft">{t('erasure.last-mail')}</p>
      </section>
    </>
  );
};
