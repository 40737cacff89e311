import type { Finding } from '../../web/checking/check.ts';
import { type Certificate, certificateState } from './certificate.ts';

/**
 * What a certificate is worth at this moment. `doubtful`: the record, the signed credential and the list of what is
 * revoked do not say the same, which nobody but an intruder or an accident brings about.
 */
export type Verification = {
  state: 'valid' | 'revoked' | 'replaced' | 'doubtful';
  /** What stands in our records, whatever the rest says. */
  record: 'valid' | 'revoked' | 'replaced';
  /** What came of checking the signed credential as anybody could; without one, it was issued unsigned. */
  finding?: Finding;
  /** The signed credential is of this certificate and says what the record says. */
  agrees: boolean;
};

/** What of a record is compared with its credential. */
type Recorded = Pick<
  Certificate,
  'name' | 'title' | 'startsAt' | 'endsAt' | 'issuedAt' | 'revoked' | 'replaced'
>;

/** What record, signature and list come to. `address` is the certificate's own, which its credential has as its id. */
export function verificationOf(
  certificate: Recorded,
  signed: { finding: Finding; id: unknown } | undefined,
  address: string,
): Verification {
  const known = certificateState(certificate);
  const record = known === 'unknown' ? 'valid' : known;
  const finding = signed?.finding;
  const agrees = !signed || (signed.id === address && saysTheSame(certificate, signed.finding));
  return { state: stateOf(record, finding, agrees), record, finding, agrees };
}

function stateOf(
  record: Verification['record'],
  finding: Finding | undefined,
  agrees: boolean,
): Verification['state'] {
  if (record !== 'valid') return record;
  if (finding?.status === 'revoked') return 'revoked';
  return agrees && (!finding || finding.verdict === 'valid') ? 'valid' : 'doubtful';
}

const saysTheSame = (certificate: Recorded, { shown }: Finding): boolean =>
  shown.name === certificate.name &&
  shown.title === certificate.title &&
  shown.startsAt === certificate.startsAt &&
  shown.endsAt === certificate.endsAt &&
  shown.issuedAt === certificate.issuedAt;
