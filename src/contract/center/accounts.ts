/** The AWS accounts that can be reached: how, on which support plan, and whom AWS writes to. */
import type { MetadataBearer } from '@smithy/types';

import { type CaseIndexState, CaseIndexState$ } from './case-index.ts';
import { centerCommand } from './center-command.ts';
import {
  listOf,
  noPlugins,
  number,
  operation,
  page,
  type PageRequest,
  structure,
  text,
  texts,
  truth,
} from './schemas.ts';

/** How the proxy comes by credentials: by a profile or the default chain, then perhaps by a role. */
export interface AccountReach {
  roleArn?: string;
  externalId?: string;
  profile?: string;
}

/** What AWS's own account page calls the operational contact. */
export interface OperationalContact {
  name?: string;
  email?: string;
  phone?: string;
}

/** What can be wrong with an account, from the credentials to the Support API. */
export const accountProblems = [
  'no-credentials',
  'profile-unusable',
  'keys-refused',
  'assume-denied',
  'role-refused',
  'source-identity-refused',
  'wrong-account',
  'permission-missing',
  'no-plan',
  'throttled',
  'unreachable',
  'unknown',
] as const;
export type AccountProblem = (typeof accountProblems)[number];

export interface AccountTest {
  /** ISO 8601. */
  testedAt: string;
  /** Absent where everything works. */
  problem?: AccountProblem;
  /** What AWS or the SDK said of it. */
  detail?: string;
  /** Whose credentials ask for the role, or for the Support API where there is no role. */
  principalArn?: string;
  /** What was tried and is not allowed. */
  deniedActions?: string[];
}

export interface AccountDetails extends AccountReach {
  accountId: string;
  name: string;
  /** ISO 3166-1 alpha-2. */
  country?: string;
  operationalContact?: OperationalContact;
  /** The plans that it may be on, as far as the Support API tells; absent until it was asked. */
  plans?: readonly string[];
  test?: AccountTest;
  /** Absent before the index of cases has begun. */
  caseIndex?: CaseIndexState;
  /** The contents of attachments are archived, too. */
  keepsAttachments?: boolean;
}

export interface NewAccount extends AccountReach {
  accountId: string;
  name: string;
}

export interface AccountsPage {
  accounts: AccountDetails[];
  /** How many match, on all pages. */
  total: number;
  /** False: the emulator's accounts stand in its own file. */
  editable: boolean;
}

type WithMetadata<Output> = Output & MetadataBearer;

const contact = { name: text, email: text, phone: text };
const OperationalContact$ = structure('OperationalContact', contact);
const accountTest = {
  testedAt: text,
  problem: text,
  detail: text,
  principalArn: text,
  deniedActions: texts,
};
const AccountTest$ = structure('AccountTest', accountTest);
const account = { accountId: text, name: text, roleArn: text, externalId: text, profile: text };
const AccountDetails$ = structure('AccountDetails', {
  ...account,
  country: text,
  operationalContact: () => OperationalContact$,
  plans: texts,
  test: () => AccountTest$,
  caseIndex: () => CaseIndexState$,
  keepsAttachments: truth,
});

/** A page of them, by name; `search` is a piece of a name or an id. */
export class DescribeAccountsCommand extends centerCommand<
  PageRequest & { accountId?: string },
  WithMetadata<AccountsPage>
>(
  {},
  noPlugins,
  'DescribeAccounts',
  operation(
    'DescribeAccounts',
    { ...page, accountId: text },
    { accounts: () => listOf(AccountDetails$), total: number, editable: truth },
  ),
) {}

export class CreateAccountCommand extends centerCommand<NewAccount, MetadataBearer>(
  {},
  noPlugins,
  'CreateAccount',
  operation('CreateAccount', account, {}),
) {}

/** Name and reach become what is given; a member that is absent is taken away. */
export class UpdateAccountCommand extends centerCommand<NewAccount, MetadataBearer>(
  {},
  noPlugins,
  'UpdateAccount',
  operation('UpdateAccount', account, {}),
) {}

/** With the policies that are attached for this account alone. Nothing changes at AWS. */
export class DeleteAccountCommand extends centerCommand<{ accountId: string }, MetadataBearer>(
  {},
  noPlugins,
  'DeleteAccount',
  operation('DeleteAccount', { accountId: text }, {}),
) {}

/** Country and operational contact become what is given; a member that is absent is taken away. */
export class PutAccountContactCommand extends centerCommand<
  { accountId: string; country?: string; operationalContact?: OperationalContact },
  MetadataBearer
>(
  {},
  noPlugins,
  'PutAccountContact',
  operation(
    'PutAccountContact',
    { accountId: text, country: text, operationalContact: () => OperationalContact$ },
    {},
  ),
) {}

/** Goes the whole way to the Support API once, reading only, and keeps what it finds. */
export class TestAccountCommand extends centerCommand<{ accountId: string }, WithMetadata<AccountTest>>(
  {},
  noPlugins,
  'TestAccount',
  operation('TestAccount', { accountId: text }, accountTest),
) {}
