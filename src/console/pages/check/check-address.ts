/** What of a check's resources is shown, as the address says it, so that it can be sent to a colleague. */
import { type AdvisorStatus, isAdvisorStatus } from '../../../support/trusted-advisor.ts';
import type { RowFilter, RowOrder } from './resource-index.ts';

export interface CheckView {
  readonly filter: RowFilter;
  /** Null: as AWS sent them. */
  readonly order: RowOrder | null;
  /** From 1. */
  readonly page: number;
}

function statusIn(params: URLSearchParams): AdvisorStatus | null {
  const status = params.get('status') ?? '';
  return isAdvisorStatus(status) ? status : null;
}

function shownIn(params: URLSearchParams): RowFilter['shown'] {
  const shown = params.get('shown');
  return shown === 'excluded' || shown === 'all' ? shown : 'included';
}

export function readCheckView(params: URLSearchParams): CheckView {
  const order = params.get('order') ?? '';
  const isDescending = order.startsWith('-');
  const page = Number(params.get('page') ?? 1);
  return {
    filter: {
      text: params.get('text') ?? '',
      status: statusIn(params),
      region: params.get('region'),
      shown: shownIn(params),
    },
    order: order === '' ? null : { column: isDescending ? order.slice(1) : order, isDescending },
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

/** For `paths.trustedAdvisorCheck`. */
export function writeCheckView({ filter, order, page }: CheckView) {
  return {
    text: filter.text,
    status: filter.status ?? undefined,
    region: filter.region ?? undefined,
    shown: filter.shown === 'included' ? undefined : filter.shown,
    order: order ? `${order.isDescending ? '-' : ''}${order.column}` : undefined,
    page: page > 1 ? String(page) : undefined,
  };
}
