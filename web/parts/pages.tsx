import type { View } from '../view.ts';

/** The way through a list of several pages, from 1; nothing where there is one. `to` is the address of a page. */
export function Pages(props: { view: View; page: number; pages: number; to: (page: number) => string }) {
  const { view, page, pages, to } = props;
  if (pages < 2) return null;
  return (
    <nav class="row pages" aria-label={view.t('console.pages')}>
      {page > 1 && (
        <a rel="prev" href={to(page - 1)}>
          {view.t('console.pages.previous')}
        </a>
      )}
      <span class="soft">{view.t('console.pages.at', { page, pages })}</span>
      {page < pages && (
        <a rel="next" href={to(page + 1)}>
          {view.t('console.pages.next')}
        </a>
      )}
    </nav>
  );
}
