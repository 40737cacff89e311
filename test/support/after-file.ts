const stops: (() => unknown)[] = [];

/** Has `stop` called after the last test of the file that runs now, whichever file loaded the caller first. */
export const afterFile = (stop: () => unknown): void => {
  stops.push(stop);
};

/** Stops all that the file began. */
export async function endFile(): Promise<void> {
  await Promise.all(stops.splice(0).map(stop => stop()));
}
