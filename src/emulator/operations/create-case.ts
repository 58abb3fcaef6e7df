import type { Transaction } from 'kysely';

import { quotas } from '../../support/limits.ts';
import { redact } from '../../support/redaction.ts';
import { CaseCreationLimitExceeded } from '../protocol/model-errors.ts';
import { attachFiles } from '../store/attachments.ts';
import { caseEvent } from '../store/case-events.ts';
import { countCasesSince, insertCase, stateColumns } from '../store/cases.ts';
import { insertFirstCommunication } from '../store/communications.ts';
import { newCaseId, newCommunicationId, newDisplayId } from '../store/ids.ts';
import type { CaseRow, EmulatorTables } from '../store/schema.ts';
import { checkClassification } from './check-classification.ts';
import type { Classification } from './check-classification.ts';
import { checkContacts } from './check-contacts.ts';
import { requireFiles, takeFiles } from './given-files.ts';
import type { Handler } from './handlers.ts';
import type { OperationCall } from './operation-call.ts';

const hour = 3_600_000;

async function checkQuota(transaction: Transaction<EmulatorTables>, call: OperationCall): Promise<void> {
  if (call.limits === 'off') return;
  const { accountId } = call.account;
  await call.database.lock(transaction, `case-quota:${accountId}`);
  const opened = await countCasesSince(transaction, accountId, call.now - hour);
  if (opened >= quotas.casesPerHour) throw new CaseCreationLimitExceeded();
}

interface NewCase extends Classification {
  readonly subject: string;
  readonly ccEmailAddresses: readonly string[];
}

function newCaseRow(given: NewCase, displayId: string, call: OperationCall): CaseRow {
  const { accountId } = call.account;
  return {
    case_id: newCaseId(accountId, given.language, call.now),
    account_id: accountId,
    display_id: displayId,
    issue_type: given.issueType,
    subject: given.subject,
    service_code: given.serviceCode,
    category_code: given.categoryCode,
    severity_code: given.severityCode,
    language: given.language,
    cc_email_addresses: JSON.stringify(given.ccEmailAddresses),
    submitted_by: call.submitter,
    created_at: call.now,
    ...stateColumns({ status: 'unassigned', since: call.now }),
    agent: null,
  };
}

/** With ids that no other case has. That they are taken is so rare that asking first would cost more. */
async function insertNew(
  transaction: Transaction<EmulatorTables>,
  given: NewCase,
  call: OperationCall,
): Promise<CaseRow> {
  for (let isTaken = false; ; isTaken = true) {
    const row = newCaseRow(given, newDisplayId(isTaken), call);
    if (await insertCase(transaction, row)) return row;
  }
}

export const createCase: Handler<'CreateCase'> = async (input, call) => {
  const classification = checkClassification(input, call);
  const ccEmailAddresses = checkContacts(input.ccEmailAddresses, call);
  if (call.isDryRun) await requireFiles(input, call);
  call.endDryRun();
  const subject = redact(input.subject);
  const body = redact(input.communicationBody);
  const { accountId } = call.account;
  const { now } = call;
  const caseId = await call.database.write(async (transaction) => {
    await checkQuota(transaction, call);
    const files = await takeFiles(transaction, input, call);
    const row = await insertNew(transaction, { ...classification, subject, ccEmailAddresses }, call);
    const { case_id, display_id, submitted_by } = row;
    const communicationId = newCommunicationId();
    const owner = { accountId, caseId: case_id, communicationId, now };
    const attachments = await attachFiles(transaction, owner, files);
    const first = { ...owner, origin: 'CUSTOMER', submittedBy: submitted_by, body, attachments } as const;
    await insertFirstCommunication(transaction, first);
    const change = {
      name: 'CreateCase',
      accountId,
      caseId: case_id,
      displayId: display_id,
      time: now,
    } as const;
    await call.database.events.append(transaction, caseEvent(change));
    return case_id;
  });
  return { caseId };
};
