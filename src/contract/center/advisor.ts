/**
 * What the proxy keeps of Trusted Advisor: how each check of each account stood last, and what became of it.
 * AWS's API tells the present of one account; these tell all accounts, the past, and what was known last while
 * an account does not answer. Statuses, categories and counts are AWS's.
 */
import type { MetadataBearer } from '@smithy/types';

import type { AdvisorCategory, AdvisorStatus } from '../../support/trusted-advisor.ts';
import { centerCommand } from './center-command.ts';
import { listOf, noPlugins, number, operation, structure, text, texts, truth } from './schemas.ts';

export const advisorLimits = {
  /** Days that ListAdvisorChanges goes back, and for which changes are kept at the least. */
  changeDays: 30,
  /** Days for which the daily figures and the changes of resources are kept. */
  trendDays: 400,
  /** Changes that one answer holds. */
  changes: 1000,
} as const;

/** A check as one account's plan has it; the same for all accounts. */
export interface AdvisorCheck {
  checkId: string;
  name: string;
  category: AdvisorCategory;
}

/** How a check of an account stood when it was seen last. */
export interface AdvisorCheckState {
  checkId: string;
  status: AdvisorStatus;
  /** Resources by status, without those that are excluded; missing while only their sum is known. */
  ok?: number;
  warning?: number;
  error?: number;
  /** Resources as AWS counts them. */
  processed: number;
  flagged: number;
  ignored: number;
  suppressed: number;
  /** Possible savings, US dollars a month. */
  monthlySavings: number;
  /** ISO 8601, of AWS: when the check was refreshed last; missing where it never was. */
  refreshedAt?: string;
  /** ISO 8601: since when it has this status, as far as it was watched. */
  changedAt?: string;
}

export interface AdvisorAccount {
  accountId: string;
  /** `waiting`: nothing is known yet; `failed`: nothing new arrives, for the reason given. */
  state: 'waiting' | 'current' | 'failed';
  /** ISO 8601: when all of it was seen to stand so. What is told is as old as this. */
  takenAt?: string;
  /** As in `AccountTest`: what is wrong, for people to act on. `no-plan`: the plan has no Support API. */
  problem?: string;
  problemDetail?: string;
  /** Worst first: by status, then by what is flagged. */
  checks: AdvisorCheckState[];
}

export interface AdvisorScope {
  /** None: all accounts whose Trusted Advisor the person may see. */
  accountIds?: string[];
}

export interface AdvisorOverview {
  /** Those that occur in any of the accounts; worst first, over all of them. */
  checks: AdvisorCheck[];
  /** Worst first: by checks with an error, then with a warning. What failed keeps its place by what was known. */
  accounts: AdvisorAccount[];
}

/** A check that got another status. */
export interface AdvisorChange {
  accountId: string;
  checkId: string;
  /** ISO 8601: when the check was refreshed that brought it. */
  time: string;
  before: AdvisorStatus;
  after: AdvisorStatus;
  flaggedBefore: number;
  flaggedAfter: number;
}

export interface AdvisorChangesRequest extends AdvisorScope {
  checkId?: string;
  /** 1 to 30, which is the default. */
  days?: number;
}

/** Checks by status; `suppressed`: checks with excluded resources, whatever their status. */
export interface AdvisorFigures {
  ok: number;
  warning: number;
  error: number;
  notAvailable: number;
  suppressed: number;
  /** US dollars. */
  monthlySavings: number;
}

export interface AdvisorCategoryFigures extends AdvisorFigures {
  category: AdvisorCategory;
}

export interface AdvisorDay {
  /** `2026-11-20`, UTC. */
  day: string;
  /** How many accounts went into it; a day without a look at an account counts what was known before. */
  accounts: number;
  categories: AdvisorCategoryFigures[];
}

export interface AdvisorTrendRequest extends AdvisorScope {
  /** 2 to 400; 30 without a word. */
  days?: number;
}

/** `gone`: the check no longer lists it: solved, deleted, or healthy in a check that lists no healthy ones. */
export type AdvisorResourceStatus = AdvisorStatus | 'gone';

/** What a resource of a check was since then. */
export interface AdvisorResourceEntry {
  resourceId: string;
  /** ISO 8601. */
  time: string;
  status: AdvisorResourceStatus;
  isSuppressed: boolean;
  /** Whether the watch began with it: it may have been so for longer. */
  isFirst: boolean;
}

export interface AdvisorResourceHistoryRequest {
  checkId: string;
  /** As results name it. None: whatever changed in the last 30 days, without first entries. */
  resourceId?: string;
}

const Check$ = structure('AdvisorCheck', { checkId: text, name: text, category: text });
const CheckState$ = structure('AdvisorCheckState', {
  checkId: text,
  status: text,
  ok: number,
  warning: number,
  error: number,
  processed: number,
  flagged: number,
  ignored: number,
  suppressed: number,
  monthlySavings: number,
  refreshedAt: text,
  changedAt: text,
});
const Account$ = structure('AdvisorAccount', {
  accountId: text,
  state: text,
  takenAt: text,
  problem: text,
  problemDetail: text,
  checks: () => listOf(CheckState$),
});

/** The last known results of all checks of all accounts; answered from the store, also while AWS is away. */
export class GetAdvisorOverviewCommand extends centerCommand<AdvisorScope, MetadataBearer & AdvisorOverview>(
  {},
  noPlugins,
  'GetAdvisorOverview',
  operation(
    'GetAdvisorOverview',
    { accountIds: texts },
    { checks: () => listOf(Check$), accounts: () => listOf(Account$) },
  ),
) {}

const Change$ = structure('AdvisorChange', {
  accountId: text,
  checkId: text,
  time: text,
  before: text,
  after: text,
  flaggedBefore: number,
  flaggedAfter: number,
});

/** Newest first, at most `advisorLimits.changes`. */
export class ListAdvisorChangesCommand extends centerCommand<
  AdvisorChangesRequest,
  MetadataBearer & { changes: AdvisorChange[] }
>(
  {},
  noPlugins,
  'ListAdvisorChanges',
  operation(
    'ListAdvisorChanges',
    { accountIds: texts, checkId: text, days: number },
    { changes: () => listOf(Change$) },
  ),
) {}

const CategoryFigures$ = structure('AdvisorCategoryFigures', {
  category: text,
  ok: number,
  warning: number,
  error: number,
  notAvailable: number,
  suppressed: number,
  monthlySavings: number,
});
const Day$ = structure('AdvisorDay', {
  day: text,
  accounts: number,
  categories: () => listOf(CategoryFigures$),
});

/** Oldest first, from the first day that anything is known of; today included. */
export class ListAdvisorTrendCommand extends centerCommand<
  AdvisorTrendRequest,
  MetadataBearer & { days: AdvisorDay[] }
>(
  {},
  noPlugins,
  'ListAdvisorTrend',
  operation('ListAdvisorTrend', { accountIds: texts, days: number }, { days: () => listOf(Day$) }),
) {}

const ResourceEntry$ = structure('AdvisorResourceEntry', {
  resourceId: text,
  time: text,
  status: text,
  isSuppressed: truth,
  isFirst: truth,
});

/** Newest first, at most `advisorLimits.changes`. Of one account. */
export class ListAdvisorResourceHistoryCommand extends centerCommand<
  AdvisorResourceHistoryRequest,
  MetadataBearer & { entries: AdvisorResourceEntry[] }
>(
  {},
  noPlugins,
  'ListAdvisorResourceHistory',
  operation(
    'ListAdvisorResourceHistory',
    { checkId: text, resourceId: text },
    { entries: () => listOf(ResourceEntry$) },
  ),
) {}
