/** An Ed25519 key (RFC 8032) that signs where it stands: its secret half never comes here. */
export type SigningKey = {
  /** 32 bytes. */
  publicKey(): Promise<Uint8Array>;
  /** 64 bytes. */
  sign(bytes: Uint8Array): Promise<Uint8Array>;
};
