/** The sign of the product: two families of arcs that meet. */
export const Mark = () => (
  <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2.2" aria-hidden="true">
    <path d="M2 17a5 5 0 0 1 5 5M2 11.5A10.5 10.5 0 0 1 12.5 22M2 6a16 16 0 0 1 10 3.5M22 7a5 5 0 0 1-5-5M22 12.5A10.5 10.5 0 0 1 11.5 2M22 18a16 16 0 0 1-10-3.5" />
  </svg>
);
