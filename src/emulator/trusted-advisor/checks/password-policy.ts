import { yesNo } from '../format.ts';
import { colourOf } from '../rule.ts';
import type { Finding, Rule } from '../rule.ts';
import type { Inventory } from '../inventory.ts';

function judge(policy: Inventory['passwordPolicy']): Finding {
  const account = { region: null, identity: ['password-policy'] };
  if (!policy) {
    const metadata = [
      'Disabled',
      'No',
      'No',
      'No',
      'No',
      colourOf('error'),
      'Password policy is not enabled',
    ];
    return { ...account, status: 'error', metadata };
  }
  const demands = [
    policy.requiresUppercase,
    policy.requiresLowercase,
    policy.requiresNumbers,
    policy.requiresSymbols,
  ];
  const status = demands.every(Boolean) ? 'ok' : 'warning';
  const reason = status === 'ok' ? '' : 'Not every kind of character is required';
  return { ...account, status, metadata: ['Enabled', ...demands.map(yesNo), colourOf(status), reason] };
}

export const passwordPolicy: Rule = {
  checkId: 'Yw2K9puPzl',
  evaluate: ({ passwordPolicy: policy }) => (policy === undefined ? null : [judge(policy)]),
};
