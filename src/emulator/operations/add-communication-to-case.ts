import type { Transaction } from 'kysely';

import { caseCan } from '../../support/case-rules.ts';
import { redact } from '../../support/redaction.ts';
import { CaseIdNotFound } from '../protocol/model-errors.ts';
import { InvalidParameterValue } from '../protocol/request-errors.ts';
import { attachFiles } from '../store/attachments.ts';
import { lockCase, stateOf } from '../store/cases.ts';
import type { LockedCase } from '../store/cases.ts';
import { newCommunicationId } from '../store/ids.ts';
import type { EmulatorTables } from '../store/schema.ts';
import { checkContacts } from './check-contacts.ts';
import { writeCustomerMessage } from './customer-message.ts';
import { requireCase } from './require-case.ts';
import { requireFiles, takeFiles } from './given-files.ts';
import type { Handler } from './handlers.ts';

type Tables = Transaction<EmulatorTables>;

/** A resolved case takes an answer for 14 days; what AWS says afterwards is not documented (ours). */
function checkCanReply(row: LockedCase, now: number): void {
  const permission = caseCan(stateOf(row, now), 'reply', now);
  if (!permission.allowed) throw new InvalidParameterValue(permission.message);
}

/** Additional contacts of an answer are added to those of the case. */
async function addContacts(
  transaction: Tables,
  row: LockedCase,
  addresses: readonly string[],
): Promise<void> {
  if (addresses.length === 0) return;
  // Written by this store as a list of addresses.
  const known = JSON.parse(row.cc_email_addresses) as string[];
  const all = [...new Set([...known, ...addresses])];
  if (all.length === known.length) return;
  await transaction
    .updateTable('cases')
    .set({ cc_email_addresses: JSON.stringify(all) })
    .where('case_id', '=', row.case_id)
    .execute();
}

export const addCommunicationToCase: Handler<'AddCommunicationToCase'> = async (input, call) => {
  const { caseId } = input;
  // The model does not require it; without one there is no case to find.
  if (caseId === undefined) throw new CaseIdNotFound();
  const addresses = checkContacts(input.ccEmailAddresses, call);
  if (call.isDryRun) {
    checkCanReply(await requireCase(caseId, call), call.now);
    await requireFiles(input, call);
  }
  call.endDryRun();
  const { accountId } = call.account;
  const { now, database } = call;
  const body = redact(input.communicationBody);
  await database.write(async (transaction) => {
    const row = await lockCase(database, transaction, { caseId, accountId, now });
    checkCanReply(row, now);
    const files = await takeFiles(transaction, input, call);
    const communicationId = newCommunicationId();
    const owner = { accountId, caseId, communicationId, now };
    const attachments = await attachFiles(transaction, owner, files);
    await addContacts(transaction, row, addresses);
    await writeCustomerMessage(transaction, row, { communicationId, body, attachments }, call);
  });
  return { result: true };
};
