/**
 * Goes the way of a call once, step by step, and says where it ends: credentials, role, whose they are,
 * Support API. It reads only.
 */
import type { AccountTest } from '../../contract/center/accounts.ts';
import type { Action } from '../../support/policy/actions.ts';
import type { Plan } from '../../support/plans.ts';
import { plansOffering, plansWithoutApi } from '../../support/support-level.ts';
import type { Person } from '../identity/sessions.ts';
import { askSupport } from './ask-support.ts';
import { findCredentials } from './find-credentials.ts';
import { severityCodesIn } from './plan-observer.ts';
import { TestProblem } from './test-problem.ts';
import type { AccountEntry, Upstream } from './upstream.ts';
import type { UpstreamClient } from './upstream-client.ts';

export interface TestResult extends Omit<AccountTest, 'testedAt'> {
  /** Where the Support API said something about it. */
  readonly plans?: readonly Plan[];
}

export type AccountTester = (account: AccountEntry, person: Person) => Promise<TestResult>;

export function accountTester(client: UpstreamClient, kind: Upstream['kind']): AccountTester {
  return async (account, person) => {
    let principalArn: string | undefined;
    try {
      if (kind === 'aws') {
        principalArn = await findCredentials(account, person.userName, (arn) => (principalArn = arn));
      }
      return { ...(await askAll(client, account, person)), ...named(principalArn) };
    } catch (failure) {
      if (!(failure instanceof TestProblem)) throw failure;
      const { problem, detail } = failure;
      // A subscription that is asked for is an answer too.
      const plans = problem === 'no-plan' && { plans: plansWithoutApi };
      return { problem, ...(detail !== '' && { detail }), ...named(principalArn), ...plans };
    }
  };
}

function named(principalArn: string | undefined) {
  return principalArn === undefined ? {} : { principalArn };
}

/** One read of each kind: what a policy that is too narrow most often leaves out. */
const reads = [
  { operation: 'DescribeSeverityLevels', input: { language: 'en' } },
  { operation: 'DescribeCases', input: { maxResults: 10, includeCommunications: false } },
  { operation: 'DescribeTrustedAdvisorChecks', input: { language: 'en' } },
] as const;

async function askAll(client: UpstreamClient, account: AccountEntry, person: Person): Promise<TestResult> {
  const deniedActions: Action[] = [];
  let detail = '';
  let plans: readonly Plan[] | null = null;
  for (const { operation, input } of reads) {
    try {
      const output = await askSupport(client, { account, person, operation, input });
      if (operation === 'DescribeSeverityLevels')
        plans = plansOffering(severityCodesIn(output['severityLevels']));
    } catch (failure) {
      if (!(failure instanceof TestProblem) || failure.problem !== 'permission-missing') throw failure;
      deniedActions.push(`support:${operation}`);
      detail ||= failure.detail;
    }
  }
  const known = plans && { plans };
  if (deniedActions.length === 0) return { ...known };
  return { problem: 'permission-missing', detail, deniedActions, ...known };
}
