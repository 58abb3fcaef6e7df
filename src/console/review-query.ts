/** The screen of queues as its address tells it: which queue, and what of the list is chosen beside. */
import { type CasesQuery, casesParams, type ReadCasesQuery, readCasesQuery } from './cases-query.ts';

export interface ReviewQuery extends Omit<CasesQuery, 'view' | 'saved'> {
  /** One that everybody has, or the id of a kept view. */
  readonly queue?: string | undefined;
}

export interface ReadReviewQuery {
  readonly queue: string | undefined;
  readonly list: ReadCasesQuery;
}

export function reviewParams({ queue, ...list }: ReviewQuery): URLSearchParams {
  const params = new URLSearchParams(queue === undefined ? {} : { queue });
  for (const [name, value] of casesParams(list)) params.append(name, value);
  return params;
}

export function readReviewQuery(params: URLSearchParams): ReadReviewQuery {
  const list = new URLSearchParams(params);
  list.delete('queue');
  // A queue says for itself whether its cases are open.
  list.set('view', 'all');
  list.delete('saved');
  return { queue: params.get('queue') ?? undefined, list: readCasesQuery(list) };
}
