import { AppLink } from '../../../components/app-link.tsx';
import { paths } from '../../../paths.ts';
import type { AdvisorCheck } from '../advisor-checks.ts';

export interface CheckNameProps {
  readonly accountId: string;
  readonly check: AdvisorCheck;
}

/** The name of a check, and the way to what it looks at and what it found. */
export function CheckName({ accountId, check }: CheckNameProps) {
  return <AppLink to={paths.trustedAdvisorCheck(check.id, { account: accountId })}>{check.name}</AppLink>;
}
