export interface Pager {
  readonly current: number;
  readonly count: number;
  /** The page that a press on a number or an arrow means. */
  readonly meant: (pressed: number) => number;
}

/**
 * What a row of page numbers shows. From an address behind the end, both arrows lead to the last page: pages that
 * are not there are not counted up to it. `pages` undefined: how many there are is not known yet.
 */
export function pagerOf(page: number, pages: number | undefined): Pager {
  const count = Math.max(1, pages ?? page);
  return {
    current: Math.min(page, count + 1),
    count,
    meant: (pressed) => (page > count ? Math.min(pressed, count) : pressed),
  };
}
