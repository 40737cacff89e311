/** Runs `work` for each of `list`, `width` at a time, in order of the list. */
export async function parallel<T>(
  list: readonly T[],
  width: number,
  work: (each: T, index: number) => Promise<unknown>,
): Promise<void> {
  const next = list.entries();
  const worker = async () => {
    for (const [index, each] of next) await work(each, index);
  };
  await Promise.all(Array.from({ length: width }, worker));
}
