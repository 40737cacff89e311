/** The sign of the product: two families of arcs that meet. */
export const Mark = () => (
  <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true">
    <path d="M12 3.5a9.5 9.5 0 1 0 0 17M12 8a5 5 0 1 0 0 8M12 3.5a13 13 0 0 1 0 17M12 8a13 13 0 0 1 0 8M17 5a13 13 0 0 1 0 14" />
  </svg>
);
