import type {
  AdvisorCheck as KnownCheck,
  AdvisorCheckState,
  AdvisorOverview,
} from '../../../contract/center/advisor.ts';
import { type AdvisorCheck, compareChecks } from './advisor-checks.ts';

function keptCheck({ checkId, name, category }: KnownCheck, state: AdvisorCheckState): AdvisorCheck {
  return {
    id: checkId,
    name,
    description: '',
    category,
    status: state.status,
    flagged: state.flagged,
    processed: state.processed,
    excluded: state.suppressed,
    savings: state.monthlySavings > 0 ? state.monthlySavings : null,
    timestamp: state.refreshedAt,
  };
}

export interface KeptChecks {
  readonly checks: readonly AdvisorCheck[];
  /** Epoch milliseconds: as old is all of it. */
  readonly takenAt: number;
}

/** The last known results of an account, as if AWS had just told them; null where none are known. */
export function keptChecks(overview: AdvisorOverview | undefined, accountId: string): KeptChecks | null {
  const account = overview?.accounts.find((one) => one.accountId === accountId);
  const takenAt = Date.parse(account?.takenAt ?? '');
  if (!overview || !account || Number.isNaN(takenAt)) return null;
  const states = new Map(account.checks.map((state) => [state.checkId, state]));
  const checks = overview.checks.flatMap((check) => {
    const state = states.get(check.checkId);
    return state ? keptCheck(check, state) : [];
  });
  return { checks: checks.toSorted(compareChecks), takenAt };
}
