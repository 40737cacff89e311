import type { DynamoDBClient, TransactWriteItemsCommandInput } from '@aws-sdk/client-dynamodb';

/** What can go wrong with one call to the database. A time-out may come before or after the write happened. */
export type Fault = 'throttled' | 'conflict' | 'timed-out-before' | 'timed-out-after';

type Call = { name: string; input: object };
type Planned = { fault: Fault; times: number; when: (call: Call) => boolean };

/** What was called and what it took. */
export type Tally = { calls: Record<string, number>; readUnits: number; writeUnits: number };

export type Tap = {
  /** The next `times` calls for which `when` holds go wrong. */
  break(fault: Fault, options?: { times?: number; when?: (call: Call) => boolean }): void;
  /** Nothing goes wrong any more. */
  mend(): void;
  /** The calls and capacity of `work`, counted by the database itself. */
  count<T>(work: () => Promise<T>): Promise<{ result: T; tally: Tally }>;
  /** The same from now on, of the calls for which `when` holds, until what it answers is called. */
  tally(when: () => boolean): () => Tally;
};

const writes = /^(Put|Update|Delete|TransactWrite)/;

/** Sits in the client's own line to the database: above it everything is as in production. */
export function tap(client: DynamoDBClient): Tap {
  const planned: Planned[] = [];
  let tally: Tally | undefined;
  let counted = () => true;

  client.middlewareStack.add(
    (next, context) => async args => {
      const call = { name: context.commandName?.replace(/Command$/, '') ?? '', input: args.input as object };
      const fault = take(planned, call);
      if (fault && fault !== 'timed-out-after') throw errorOf(fault, call);
      const own = counted() ? tally : undefined;
      const asking = { ...args, input: { ...args.input, ReturnConsumedCapacity: 'TOTAL' } };
      const answer = await next(own ? (asking as typeof args) : args);
      if (own) add(own, call, answer.output);
      if (fault) throw errorOf(fault, call);
      return answer;
    },
    { step: 'initialize', name: 'tap' },
  );

  return {
    break(fault, { times = 1, when = () => true } = {}) {
      planned.push({ fault, times, when });
    },
    mend() {
      planned.length = 0;
    },
    async count(work) {
      const done = begin(() => true);
      try {
        return { result: await work(), tally: done() };
      } finally {
        tally = undefined;
      }
    },
    tally: begin,
  };

  function begin(when: () => boolean): () => Tally {
    const own = { calls: {}, readUnits: 0, writeUnits: 0 };
    [tally, counted] = [own, when];
    return () => {
      tally = undefined;
      return own;
    };
  }
}

function take(planned: Planned[], call: Call): Fault | undefined {
  const found = planned.find(each => each.times > 0 && each.when(call));
  if (found) found.times -= 1;
  return found?.fault;
}

function errorOf(fault: Fault, call: Call): Error {
  if (fault === 'throttled') return named('ThrottlingException');
  if (fault !== 'conflict') return named('TimeoutError');
  if (call.name !== 'TransactWriteItems') return named('TransactionConflictException');
  const { TransactItems = [] } = call.input as TransactWriteItemsCommandInput;
  const CancellationReasons = TransactItems.map(() => ({ Code: 'TransactionConflict' }));
  return Object.assign(named('TransactionCanceledException'), { CancellationReasons });
}

const named = (name: string) => Object.assign(new Error(name), { name });

type Consumed = { ConsumedCapacity?: { CapacityUnits?: number } | { CapacityUnits?: number }[] };

function add(tally: Tally, { name }: Call, output: object): void {
  const { ConsumedCapacity = [] } = output as Consumed;
  const units = [ConsumedCapacity].flat().reduce((sum, each) => sum + (each.CapacityUnits ?? 0), 0);
  tally.calls[name] = (tally.calls[name] ?? 0) + 1;
  tally[writes.test(name) ? 'writeUnits' : 'readUnits'] += units;
}
