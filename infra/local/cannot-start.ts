/** Something that can go wrong at the start and that the person who started it can put right. */
export class CannotStart extends Error {
  override name = 'CannotStart';
}
