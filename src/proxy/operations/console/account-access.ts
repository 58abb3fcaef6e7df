/** What of it AWS's APIs do, they do in IAM and in AWS's console, where Support Center has no rights. */
import type { ConsoleOperationName } from '../../../support/console-operations.ts';
import { Refusal } from '../../gateway/refusal.ts';
import type { OwnOperation } from '../own-operation.ts';
import { consoleInput } from './console-input.ts';

const refused =
  (name: ConsoleOperationName): OwnOperation =>
  async (_parts, input) => {
    consoleInput(name, input);
    const message =
      'Support Center has no rights in this account’s IAM. Run the commands that the page shows with your own ' +
      'credentials, and switch Trusted Advisor on or off in AWS’s console.';
    throw new Refusal(400, 'UnsupportedOperationException', message);
  };

export const accountAccess = {
  CreateServiceLinkedRole: refused('CreateServiceLinkedRole'),
  DeleteServiceLinkedRole: refused('DeleteServiceLinkedRole'),
  DescribeAccountAccess: refused('DescribeAccountAccess'),
  SetAccountAccess: refused('SetAccountAccess'),
  UpdateRoleDescription: refused('UpdateRoleDescription'),
} as const;
