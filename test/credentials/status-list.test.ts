import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { isRevokedIn } from '../../web/credential/status.ts';

const id = 'https://school.example.org/status/1';

/** A list whose text is as long as its bits are hard to pack. */
const listOf = (bits: Uint8Array) => ({
  id,
  type: ['VerifiableCredential', 'BitstringStatusListCredential'],
  credentialSubject: {
    statusPurpose: 'revocation',
    encodedList: `u${gzipSync(bits).toString('base64url')}`,
  },
});

describe('a list of what is revoked', () => {
  it('is read whatever length its text has', async () => {
    const lengths = new Set<number>();
    for (let filled = 0; filled < 40; filled++) {
      const bits = new Uint8Array(131_072 / 8);
      for (let byte = 0; byte < filled; byte++) bits[byte] = (byte * 89 + 7) & 255;
      bits[40] = 0b0100_0000;
      const list = listOf(bits);
      lengths.add((list.credentialSubject.encodedList.length - 1) % 4);
      expect(await isRevokedIn(list, { list: id, index: 321 })).toBe(true);
      expect(await isRevokedIn(list, { list: id, index: 322 })).toBe(false);
    }
    expect([...lengths].sort()).toEqual([0, 2, 3]);
  });
});
