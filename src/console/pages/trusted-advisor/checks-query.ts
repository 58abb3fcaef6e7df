/** The list of checks as its address tells it, so that what one sees can be sent to a colleague. */
import { type AdvisorCategory, isAdvisorCategory } from '../../../support/trusted-advisor.ts';
import { type CheckState, checkStates } from './advisor-checks.ts';

export interface CheckFilter {
  readonly category: AdvisorCategory | null;
  readonly state: CheckState | null;
  readonly text: string;
  /** Only those whose status has changed in the last 30 days. */
  readonly isChanged: boolean;
}

export const checkColumnIds = ['check', 'status', 'category', 'resources', 'savings', 'age'] as const;
export type CheckColumn = (typeof checkColumnIds)[number];

export interface CheckOrder {
  readonly by: CheckColumn;
  readonly descending: boolean;
}

export interface ChecksQuery extends CheckFilter {
  /** Null: as the person likes it, or the worst first. */
  readonly order: CheckOrder | null;
  /** From 1. */
  readonly page: number;
}

export const noFilter: CheckFilter = { category: null, state: null, text: '', isChanged: false };

/** A column's name, behind a minus the other way round. */
export function orderOf(written: string | null | undefined): CheckOrder | null {
  const descending = written?.startsWith('-') ?? false;
  const by = checkColumnIds.find((id) => id === (descending ? written?.slice(1) : written));
  return by ? { by, descending } : null;
}

export function orderText({ by, descending }: CheckOrder): string {
  return descending ? `-${by}` : by;
}

/** The names of the query's parameters are those of the API where it has one. */
export function readChecksQuery(params: URLSearchParams): ChecksQuery {
  const category = params.get('category') ?? '';
  const status = params.get('status') ?? '';
  const page = Number(params.get('page') ?? 1);
  return {
    category: isAdvisorCategory(category) ? category : null,
    state: checkStates.find((state) => state === status) ?? null,
    text: params.get('text') ?? '',
    isChanged: params.has('changed'),
    order: orderOf(params.get('sort')),
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

/** For `paths.trustedAdvisor`. What filters begins on the first page. */
export function writeChecksQuery({
  category,
  state,
  text,
  isChanged,
  order = null,
  page = 1,
}: CheckFilter & Partial<ChecksQuery>) {
  return {
    category: category ?? undefined,
    status: state ?? undefined,
    text,
    changed: isChanged ? '30d' : undefined,
    sort: order ? orderText(order) : undefined,
    page: page > 1 ? String(page) : undefined,
  };
}
