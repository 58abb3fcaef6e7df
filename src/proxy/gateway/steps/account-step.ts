import type { AccountDirectory } from '../../accounts/account-directory.ts';
import { personArn } from '../../audit/audit-identity.ts';
import { type Step, found } from '../call.ts';
import { accessDenied } from '../refusal.ts';

/** The account of the address. One that is not known is denied like one that is not allowed. */
export function accountStep(directory: AccountDirectory): Step {
  return {
    name: 'account',
    async run(call) {
      if (call.accountId === null) return;
      const account = await directory.find(call.accountId);
      if (!account) {
        const { person } = found(call.signedIn, 'session');
        throw accessDenied(personArn(person.userName), `support:* in account ${call.accountId}`);
      }
      call.account = account;
    },
  };
}
