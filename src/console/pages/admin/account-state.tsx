import StatusIndicator from '@cloudscape-design/components/status-indicator';

import type { AccountDetails, AccountProblem } from '../../../contract/center/accounts.ts';
import { plans } from '../../../support/plans.ts';
import { isPlan } from '../../../support/support-level.ts';
import { type Text, useText } from '../../hooks/use-text.ts';

/** These pass by themselves, or are how things are meant to be. */
const mild: ReadonlySet<AccountProblem> = new Set(['throttled', 'no-plan']);

/** What the last test found, in two words. */
export function AccountState({ test }: Pick<AccountDetails, 'test'>) {
  const text = useText();
  if (!test) return <StatusIndicator type="pending">{text('account.test.never')}</StatusIndicator>;
  if (!test.problem) return <StatusIndicator type="success">{text('account.test.ok')}</StatusIndicator>;
  return (
    <StatusIndicator type={mild.has(test.problem) ? 'warning' : 'error'}>
      {text(`account.problem.${test.problem}`)}
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
