import type { Certificate } from '../../../functions/certificates/certificate.ts';
import { Layout } from '../../layout.tsx';
import type { View } from '../../view.ts';

/** The answer first: valid or revoked; then what it says. */
export const CertificatePage = ({ view, certificate }: { view: View; certificate: Certificate }) => (
  <Layout view={view} title={certificate.eventTitle} hue={certificate.hue} noindex>
    <h1>{certificate.name}</h1>
  </Layout>
);

/** For an address that is no certificate of ours: status 404. */
export const CertificateUnknownPage = ({ view }: { view: View }) => (
  <Layout view={view} title={view.t('common.product')} noindex>
    <h1>{view.t('common.product')}</h1>
  </Layout>
);
