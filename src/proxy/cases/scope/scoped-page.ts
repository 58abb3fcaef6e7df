/**
 * A page of DescribeCases for somebody who may not see every case.
 *
 * Context: the upstream knows no such filter, and a page that is merely thinned out tells by its size and by
 * the number of pages how many cases were left out. Choice: pages are read until this one is full of cases
 * that may be seen and one more is found, so that sizes and tokens are those of a list that has no others.
 * The list is the upstream's and not the index's, which may be late. Cost: whoever may see few of many waits
 * for up to `pagesAtMost` pages a call, and is then given a token to go on, on a page that may be short.
 */
import type { JsonObject } from '../../../support/json.ts';
import { apiLimits } from '../../../support/limits.ts';
import { casesIn } from './fresh-cases.ts';
import type { PagePlace } from './page-places.ts';

const pagesAtMost = 10;

export interface ScopedReader {
  /** One page of the upstream. */
  read(input: JsonObject): Promise<JsonObject>;
  /** Those that may be seen, in order. */
  visibleOf(cases: readonly JsonObject[]): Promise<readonly JsonObject[]>;
}

export interface ScopedPage {
  readonly cases: readonly JsonObject[];
  /** Null: there are no more. */
  readonly next: PagePlace | null;
}

/** `input` is the caller's, without its token; what is wrong with it the upstream says. */
export async function scopedPage(
  reader: ScopedReader,
  input: JsonObject,
  start: PagePlace,
): Promise<ScopedPage> {
  const { maxResults } = input;
  const size = typeof maxResults === 'number' ? maxResults : apiLimits.defaultPageSize;
  const found: JsonObject[] = [];
  let { token, skip } = start;
  for (let pages = 0; pages < pagesAtMost; pages += 1) {
    // The caller's own size once, so that a wrong one is refused; then as much as there may be.
    const asked = pages === 0 && skip === 0 ? input : { ...input, maxResults: apiLimits.pageSize.max };
    const output = await reader.read({ ...asked, ...(token !== null && { nextToken: token }) });
    const told = casesIn(output);
    const visible = new Set(await reader.visibleOf(told.slice(skip)));
    for (const [index, one] of told.entries()) {
      if (!visible.has(one)) continue;
      if (found.length >= size) return { cases: found, next: { token, skip: index } };
      found.push(one);
    }
    const { nextToken } = output;
    if (typeof nextToken !== 'string' || nextToken === '') return { cases: found, next: null };
    [token, skip] = [nextToken, 0];
  }
  return { cases: found, next: { token, skip } };
}
