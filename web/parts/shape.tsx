/** `note` says something without judging it. */
export type Meaning = 'confirmed' | 'waiting' | 'warning' | 'wrong' | 'note';

const shapes = {
  confirmed: 'M4 12.5 9.5 18 20 6.5',
  waiting:
    'M6 3.5h12M6 20.5h12M7.5 3.5c0 5 3 5.5 4.5 8.5 1.5-3 4.5-3.5 4.5-8.5M7.5 20.5c0-5 3-5.5 4.5-8.5 1.5 3 4.5 3.5 4.5 8.5',
  warning: 'M12 4 22 20H2ZM12 10.5v4M12 17.2v.1',
  wrong: 'M6 6l12 12M18 6 6 18',
  note: 'M12 11v6M12 7v.1M12 2.5a9.5 9.5 0 1 0 .1 0Z',
} as const satisfies Record<Meaning, string>;

/** The shape of a meaning: never the colour alone. The word beside it says the same. */
export const Shape = ({ meaning }: { meaning: Meaning }) => (
  <svg class="shape" viewBox="0 0 24 24" aria-hidden="true">
    <path d={shapes[meaning]} />
  </svg>
);
