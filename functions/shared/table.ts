/** The one table, as both the CDK and the local start create it. Attribute names, not room knowledge. */
export const tableShape = {
  partitionKey: 'pk',
  sortKey: 'sk',
  /** Local index: by `queue` inside a partition, strongly consistent; only what is pending or waiting has it. */
  queueIndex: { name: 'queue', sortKey: 'queue' },
  /** Global index: what the clock must look at, keys only; only what is due has it. */
  dueIndex: { name: 'due', partitionKey: 'dueShard', sortKey: 'dueAt' },
  expiry: 'expiresAt',
} as const;
