import type { Certificate } from '../../../functions/certificates/certificate.ts';
import { dayOf } from '../../../functions/shared/time.ts';
import { paths } from '../../paths.ts';
import type { View } from '../../view.ts';

/** Fills in LinkedIn's own form for a certificate; nothing is sent before somebody presses there. */
export function linkedInHref(view: View, { id, title, hubName, issuedAt, zone }: Certificate): string {
  const [year = '', month = ''] = dayOf(issuedAt, zone).split('-');
  const parameters = new URLSearchParams({
    startTask: 'CERTIFICATION_NAME',
    name: title,
    organizationName: hubName,
    issueYear: year,
    issueMonth: String(Number(month)),
    certUrl: view.publicUrl + paths.certificate(id),
    certId: id,
  });
  return `https://www.linkedin.com/profile/add?${parameters}`;
}
