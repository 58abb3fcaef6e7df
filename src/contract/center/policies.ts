/** Policies, where they are attached, and what follows from them. */
import type { MetadataBearer } from '@smithy/types';

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
  truth,
} from './schemas.ts';

export interface Policy {
  policyId: string;
  name: string;
  /** The IAM policy document, JSON text. */
  document: string;
  /** Comes with the product and can't be changed. */
  managed: boolean;
  /** How many users, groups and roles have it. */
  attachments: number;
}

export type PrincipalType = 'user' | 'group' | 'role';

export interface Attachment {
  principalType: PrincipalType;
  principalId: string;
  policyId: string;
  /** An account id, or `*` for every account and the installation itself. */
  scope: string;
}

export interface NamedAttachment extends Attachment {
  policyName: string;
}

/** A statement that decided, and how it reached the person. */
export interface DecidingStatement {
  policyId: string;
  policyName: string;
  /** From 1, in the policy's order. */
  statement: number;
  sid?: string;
  /** Both absent where the policy is attached to the person. */
  groupName?: string;
  roleName?: string;
}

export interface ExplainedAction {
  action: string;
  /** `conditional`: for some cases. */
  effect: 'allow' | 'deny' | 'conditional';
  /** Empty where nothing allows the action. */
  statements: DecidingStatement[];
  /** JSON, a `CaseCondition`: for which cases, where it is for some. */
  condition?: string;
}

export interface AccountName {
  accountId: string;
  name: string;
}

type Nothing = Readonly<Record<string, never>>;
type WithMetadata<Output> = Output & MetadataBearer;

const Policy$ = structure('Policy', {
  policyId: text,
  name: text,
  document: text,
  managed: truth,
  attachments: number,
});
const attachment = { principalType: text, principalId: text, policyId: text, scope: text };
const Attachment$ = structure('Attachment', { ...attachment, policyName: text });
const DecidingStatement$ = structure('DecidingStatement', {
  policyId: text,
  policyName: text,
  statement: number,
  sid: text,
  groupName: text,
  roleName: text,
});
const ExplainedAction$ = structure('ExplainedAction', {
  action: text,
  effect: text,
  statements: () => listOf(DecidingStatement$),
  condition: text,
});
const AccountName$ = structure('AccountName', { accountId: text, name: text });

/** What comes with the product first, then by name. */
export class ListPoliciesCommand extends centerCommand<
  PageRequest & { policyId?: string },
  WithMetadata<{ policies: Policy[]; total: number }>
>(
  {},
  noPlugins,
  'ListPolicies',
  operation('ListPolicies', { ...page, policyId: text }, { policies: () => listOf(Policy$), total: number }),
) {}

export class CreatePolicyCommand extends centerCommand<
  { name: string; document: string },
  WithMetadata<{ policyId: string }>
>(
  {},
  noPlugins,
  'CreatePolicy',
  operation('CreatePolicy', { name: text, document: text }, { policyId: text }),
) {}

export class UpdatePolicyCommand extends centerCommand<
  { policyId: string; document: string },
  MetadataBearer
>({}, noPlugins, 'UpdatePolicy', operation('UpdatePolicy', { policyId: text, document: text }, {})) {}

/** Refused while the policy is attached. */
export class DeletePolicyCommand extends centerCommand<{ policyId: string }, MetadataBearer>(
  {},
  noPlugins,
  'DeletePolicy',
  operation('DeletePolicy', { policyId: text }, {}),
) {}

/** All of them, or those of one principal or of one policy. */
export class ListAttachmentsCommand extends centerCommand<
  Partial<Pick<Attachment, 'principalType' | 'principalId' | 'policyId'>>,
  WithMetadata<{ attachments: NamedAttachment[] }>
>(
  {},
  noPlugins,
  'ListAttachments',
  operation(
    'ListAttachments',
    { principalType: text, principalId: text, policyId: text },
    { attachments: () => listOf(Attachment$) },
  ),
) {}

export class AttachPolicyCommand extends centerCommand<Attachment, MetadataBearer>(
  {},
  noPlugins,
  'AttachPolicy',
  operation('AttachPolicy', attachment, {}),
) {}

export class DetachPolicyCommand extends centerCommand<Attachment, MetadataBearer>(
  {},
  noPlugins,
  'DetachPolicy',
  operation('DetachPolicy', attachment, {}),
) {}

/** What a person may do in an account, or without one in the installation, if they asked right now. */
export class ExplainPermissionsCommand extends centerCommand<
  { userId: string; accountId?: string },
  WithMetadata<{ actions: ExplainedAction[] }>
>(
  {},
  noPlugins,
  'ExplainPermissions',
  operation(
    'ExplainPermissions',
    { userId: text, accountId: text },
    { actions: () => listOf(ExplainedAction$) },
  ),
) {}

/** Every account, also those in which the administrator may do nothing. */
export class ListAccountsCommand extends centerCommand<Nothing, WithMetadata<{ accounts: AccountName[] }>>(
  {},
  noPlugins,
  'ListAccounts',
  operation('ListAccounts', {}, { accounts: () => listOf(AccountName$) }),
) {}
