import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';

import type { AccountDetails, AccountProblem } from '../../../contract/center/accounts.ts';
import { plans } from '../../../support/plans.ts';
import { isPlan } from '../../../support/support-level.ts';
import { type Text, useText } from '../../hooks/use-text.ts';

/** These pass by themselves, or are how things are meant to be. */
const mild: ReadonlySet<AccountProblem> = new Set(['throttled', 'no-plan']);

/** What the last test found, in two words. */
export function accountStateText(text: Text, test: AccountDetails['test']): string {
  if (!test) return text('account.test.never');
  return test.problem ? text(`account.problem.${test.problem}`) : text('account.test.ok');
}

function indicatorOf(test: AccountDetails['test']): StatusIndicatorProps.Type {
  if (!test) return 'pending';
  if (!test.problem) return 'success';
  return mild.has(test.problem) ? 'warning' : 'error';
}

export function AccountState({ test }: Pick<AccountDetails, 'test'>) {
  const text = useText();
  return (
    <StatusIndicator type={indicatorOf(test)}>
      <span className="sc-words">{accountStateText(text, test)}</span>
    </StatusIndicator>
  );
}

/** Several plans look the same from outside. */
export function planNames(text: Text, codes: readonly string[] | undefined): string {
  const names = (codes ?? []).filter(isPlan).map((plan) => plans[plan].name);
  const last = names.pop();
  if (last === undefined) return text('account.plan.unknown');
  return names.length === 0 ? last : text('account.plan.or', { plans: names.join(', '), last });
}
