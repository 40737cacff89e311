/** A clock that stands still until somebody moves it. */
export function makeClock(at: string | Date) {
  let time = new Date(at).getTime();
  return {
    now: () => new Date(time),
    set: (to: string | Date) => {
      time = new Date(to).getTime();
    },
    /** Moves on by `amount.days` and so on; backwards when negative. */
    advance: (amount: { days?: number; hours?: number; minutes?: number; seconds?: number }) => {
      const { days = 0, hours = 0, minutes = 0, seconds = 0 } = amount;
      time += ((days * 24 + hours) * 60 + minutes) * 60_000 + seconds * 1_000;
    },
  };
}
