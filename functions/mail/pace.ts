/** Turns that come `perSecond` times a second at most, in the order in which they are asked for. */
export function pace(perSecond: number): () => Promise<void> {
  const gap = 1_000 / perSecond;
  let next = 0;
  return async () => {
    const now = Date.now();
    const mine = Math.max(now, next);
    next = mine + gap;
    if (mine > now) await new Promise(resolve => setTimeout(resolve, mine - now));
  };
}
