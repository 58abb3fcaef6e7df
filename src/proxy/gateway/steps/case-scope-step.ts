import type { JsonObject, JsonValue } from '../../../support/json.ts';
import { type CaseCondition, matchesCase } from '../../../support/policy/case-condition.ts';
import { personArn } from '../../audit/audit-identity.ts';
import type { CaseScope } from '../../cases/scope/case-scope.ts';
import { newCaseAttributes } from '../../cases/scope/new-case.ts';
import type { Permissions } from '../../identity/permissions.ts';
import { type Call, found, type Step } from '../call.ts';
import type { CaseBinding } from '../operation-descriptor.ts';
import { accessDenied, attachmentIdNotFound, caseIdNotFound } from '../refusal.ts';
import { circumstancesOfCall } from './permission-step.ts';

export interface CaseScopeStepParts {
  readonly caseScope: CaseScope;
  readonly permissions: Permissions;
  readonly secure: boolean;
}

/**
 * Is the case in the scope that the permission leaves? One that is not is refused as one that does not exist.
 * Before the idempotency key is looked at, so that no first answer outlives the permission to have it.
 */
export function caseScopeStep(parts: CaseScopeStepParts): Step {
  return {
    name: 'case scope',
    async run(call) {
      const permission = found(call.permission, 'permission');
      const operation = found(call.operation, 'operation');
      if (permission.kind === 'cases') await meet[operation.cases](parts, call, permission.condition);
      if (attaching.has(operation.name)) await requireAttaching(parts, call);
      if (operation.name === 'LinkCases') await requireSeen(parts, call, 'relatedCaseId');
    },
  };
}

type Meet = (parts: CaseScopeStepParts, call: Call, condition: CaseCondition) => Promise<void>;

const meet: Record<CaseBinding, Meet> = {
  async caseId(parts, call, condition) {
    const { caseId } = found(call.input, 'body');
    if (typeof caseId !== 'string') throw caseIdNotFound();
    await requireCases(parts, call, condition, [caseId]);
  },
  async caseIdList(parts, call, condition) {
    // Without ids the answer is narrowed; what is no text the upstream refuses.
    const ids = textsIn(found(call.input, 'body'), 'caseIdList');
    if (ids.length > 0) await requireCases(parts, call, condition, ids);
  },
  async attachmentId({ caseScope }, call, condition) {
    const { attachmentId } = found(call.input, 'body');
    const sighting =
      typeof attachmentId === 'string'
        ? await caseScope.attachment(call.accountId ?? '', condition, attachmentId)
        : 'unknown';
    if (sighting === 'in scope') return;
    call.isOutOfScope = sighting === 'out of scope';
    throw attachmentIdNotFound();
  },
  async new(_parts, call, condition) {
    const { person } = found(call.signedIn, 'session');
    if (!matchesCase(condition, newCaseAttributes(person, found(call.input, 'body')))) throw denied(call);
  },
  async later(_parts, call) {
    call.permission = { kind: 'full' };
  },
  // The handler's.
  async narrowed() {},
  async refused(_parts, call) {
    throw denied(call);
  },
};

async function requireCases(
  { caseScope }: CaseScopeStepParts,
  call: Call,
  condition: CaseCondition,
  caseIds: readonly string[],
): Promise<void> {
  const { person } = found(call.signedIn, 'session');
  const asker = { account: found(call.account, 'account'), person, signal: call.signal };
  const sighting = await caseScope.sighting(asker, condition, caseIds);
  if (sighting === 'in scope') return;
  call.isOutOfScope = sighting === 'out of scope';
  throw caseIdNotFound();
}

/** What takes a set of files to a case. */
const attaching: ReadonlySet<string> = new Set(['AddCommunicationToCase', 'CreateCase']);
const attachAction = 'support:AddAttachmentsToSet';

/** Files belong to no case until they are used: whether they may go to this one is asked here. */
async function requireAttaching(parts: CaseScopeStepParts, call: Call): Promise<void> {
  const { attachmentSetId, uploadIds } = found(call.input, 'body');
  const isUpload = Array.isArray(uploadIds) && uploadIds.length > 0;
  if (isUpload) await requireToAttach(parts, call, 'support:UploadAttachment');
  if (isUpload || typeof attachmentSetId === 'string') await requireToAttach(parts, call, attachAction);
}

async function requireToAttach(parts: CaseScopeStepParts, call: Call, action: string): Promise<void> {
  const input = found(call.input, 'body');
  const circumstances = circumstancesOfCall(call, parts.secure);
  const decision = await parts.permissions.decide(circumstances, call.accountId, action);
  if (decision.effect !== 'conditional') return;
  const { person } = circumstances;
  const { caseId } = input;
  const asker = { account: found(call.account, 'account'), person, signal: call.signal };
  const mayAttach =
    typeof caseId === 'string'
      ? (await parts.caseScope.visible(asker, decision.condition, [caseId])).length > 0
      : matchesCase(decision.condition, newCaseAttributes(person, input));
  if (!mayAttach) throw accessDenied(personArn(person.userName), action);
}

const seeAction = 'support:DescribeCases';

/** A case that is named beside the one that the operation is about. */
async function requireSeen(parts: CaseScopeStepParts, call: Call, member: string): Promise<void> {
  const caseId = found(call.input, 'body')[member];
  const circumstances = circumstancesOfCall(call, parts.secure);
  const decision = await parts.permissions.decide(circumstances, call.accountId, seeAction);
  if (decision.effect === 'deny') throw accessDenied(personArn(circumstances.person.userName), seeAction);
  if (decision.effect !== 'conditional' || typeof caseId !== 'string') return;
  await requireCases(parts, call, decision.condition, [caseId]);
}

function denied(call: Call) {
  const { userName } = found(call.signedIn, 'session').person;
  return accessDenied(personArn(userName), found(call.operation, 'operation').actions.join(', '));
}

function textsIn(input: JsonObject, member: string): string[] {
  const value = input[member];
  const list: readonly JsonValue[] = Array.isArray(value) ? value : [];
  return list.filter((it) => typeof it === 'string');
}
