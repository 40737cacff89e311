/**
 * What Lambda's Node 24 runtime does with a bundle: imports `index.mjs`, takes `handler`, refuses one that wants a
 * callback, and calls it once an event. The bundle is named by the first argument; events come by messages.
 */
const [, , bundle = ''] = process.argv;
const { handler } = await import(bundle);
if (typeof handler !== 'function' || handler.length > 2) throw new Error('There is no handler');

process.on('message', async ({ id, event }: { id: number; event: unknown }) => {
  const context = {
    functionName: 'foyer',
    awsRequestId: `request-${id}`,
    getRemainingTimeInMillis: () => 10_000,
  };
  try {
    process.send?.({ id, result: await handler(event, context) });
  } catch (error) {
    process.send?.({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
process.send?.('ready');

export {};
