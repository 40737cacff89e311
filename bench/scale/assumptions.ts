/** What the model takes for granted, each with where it is from. */
export const assumptions = {
  /** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-partition-key-design.html */
  partitionWrites: 1_000,
  partitionReads: 3_000,
  /** Default quota of a table: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html */
  tableWrites: 40_000,
  tableReads: 40_000,
  /**
   * Seconds of unused units that a partition may still give. AWS keeps up to 300 and promises none:
   * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/burst-adaptive-capacity.html
   */
  burstSeconds: 1,
  /**
   * Milliseconds as measured from Lambda by Alex DeBrie (2020), in the middle and of the slowest hundredth:
   * https://github.com/alexdebrie/dynamodb-performance-testing. A read is taken to be as slow as a put.
   */
  single: { p50: 7.55, p99: 16.2 },
  /** Of five items; each further one adds what lies between 5 and 25 items there. */
  transaction: { p50: 25.3, p99: 92.5, perItem: 0.34 },
  /** Processes at once, the default of an account, and how many are added in a second. */
  lambdas: 1_000,
  lambdasPerSecond: 100,
  lambdaBurst: 1_000,
  /** Until a new process takes its first request. */
  coldStartMs: 600,
  /** The processor's time for a page on a Lambda of 1,024 MB, beside its calls. */
  pageMs: 15,
  /** From opening the form to sending it. Short, so that in a few seconds some open it while others send it. */
  formMs: 1_500,
  /** How often the page looks again that waits for a decision. */
  followMs: 3_000,
  /** From a write to the function that reads the stream. */
  streamMs: 250,
};

export type Assumptions = typeof assumptions;
