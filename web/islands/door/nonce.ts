/** Names what goes through a gate once: the same sent twice is one. */
export const newNonce = (): string =>
  [...crypto.getRandomValues(new Uint8Array(12))].map(each => each.toString(16).padStart(2, '0')).join('');
