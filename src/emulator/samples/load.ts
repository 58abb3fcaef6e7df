/** Fills an empty emulator with the sample cases and inventories. */
import type { Transaction } from 'kysely';

import type { Database } from '../../database/database.ts';
import type { EmulatorAccount } from '../accounts/accounts-file.ts';
import { findAdvisorAccount } from '../store/advisor/advisor-accounts.ts';
import { attachFiles } from '../store/attachments.ts';
import { insertCase, stateColumns } from '../store/cases.ts';
import { insertCommunication } from '../store/communications.ts';
import { seededAttachmentId } from '../store/ids.ts';
import type { CaseRow, EmulatorTables } from '../store/schema.ts';
import type { StoredFile } from '../store/stored-file.ts';
import { refreshAll, replaceInventory } from '../trusted-advisor/refreshing/replace-inventory.ts';
import type { SampleFile } from './files.ts';
import { sampleCannedTexts } from './canned-texts.ts';
import { generateCases } from './generate.ts';
import { sampleInventory } from './inventories.ts';
import type { SampleCase } from './sample-case.ts';

/** The same everywhere, so that two people who talk about a sample case see the same one. */
const seed = 'sample';

type Blobs = ReadonlyMap<SampleFile, StoredFile>;

async function storeFiles(database: Database<EmulatorTables>, cases: readonly SampleCase[]): Promise<Blobs> {
  const files = cases.flatMap(({ communications }) => communications.flatMap((each) => each.files));
  const stored = await Promise.all(
    files.map(async (file): Promise<[SampleFile, StoredFile]> => {
      const { blobId, size } = await database.blobs.put(file.content);
      return [file, { fileName: file.fileName, size, blobIds: [blobId] }];
    }),
  );
  return new Map(stored);
}

function rowOf(sample: SampleCase): CaseRow {
  return {
    case_id: sample.caseId,
    account_id: sample.accountId,
    display_id: sample.displayId,
    issue_type: sample.issueType,
    subject: sample.subject,
    service_code: sample.serviceCode,
    category_code: sample.categoryCode,
    severity_code: sample.severityCode,
    language: sample.language,
    cc_email_addresses: JSON.stringify(sample.ccEmailAddresses),
    submitted_by: sample.submittedBy,
    created_at: sample.createdAt,
    ...stateColumns({ status: sample.status, since: sample.statusSince }),
    agent: sample.agent,
  };
}

async function insertSample(
  transaction: Transaction<EmulatorTables>,
  sample: SampleCase,
  blobs: Blobs,
): Promise<void> {
  const { accountId, caseId } = sample;
  const isNew = await insertCase(transaction, rowOf(sample));
  if (!isNew) throw new Error(`The sample case ${caseId} is there already`);
  for (const { files, createdAt, ...message } of sample.communications) {
    const owner = { accountId, caseId, communicationId: message.communicationId, now: createdAt };
    const stored = files.flatMap((file) => blobs.get(file) ?? []);
    const idAt = (place: number) => seededAttachmentId(`${seed} ${owner.communicationId} ${place}`);
    const attachments = await attachFiles(transaction, owner, stored, idAt);
    await insertCommunication(transaction, { ...message, caseId, attachments, now: createdAt });
  }
}

async function hasCases(reader: Pick<Database<EmulatorTables>['read'], 'selectFrom'>): Promise<boolean> {
  return (await reader.selectFrom('cases').select('case_id').limit(1).executeTakeFirst()) !== undefined;
}

/** One transaction: either all of them are there, or the next start tries again. */
async function loadCases(
  database: Database<EmulatorTables>,
  cases: readonly SampleCase[],
  now: number,
): Promise<boolean> {
  const blobs = await storeFiles(database, cases);
  const isFirst = await database.write(async (transaction) => {
    await database.lock(transaction, 'sample-cases');
    if (await hasCases(transaction)) return false;
    for (const sample of cases) await insertSample(transaction, sample, blobs);
    await transaction
      .insertInto('desk_canned_texts')
      .values(sampleCannedTexts(now))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return true;
  });
  if (isFirst) return true;
  // Another process was faster: its files are the ones that cases name.
  const orphans = [...blobs.values()].flatMap(({ blobIds }) => blobIds);
  await Promise.all(orphans.map((blobId) => database.blobs.remove(blobId)));
  return false;
}

async function loadInventory(
  database: Database<EmulatorTables>,
  account: EmulatorAccount,
  now: number,
): Promise<void> {
  const inventory = sampleInventory(account.accountId, { seed, now });
  // Whoever has brought one keeps it.
  const state = await findAdvisorAccount(database.read, account.accountId);
  if (inventory === null || state.known_since !== null) return;
  await replaceInventory(database, { account, document: JSON.stringify(inventory), now });
  await refreshAll(database, account, now);
}

/**
 * Loads what belongs to the sample accounts among the given ones. Only into an emulator without any case;
 * answers whether it did. `now` is the emulator's clock. Cases come last: they mark the loading as done.
 */
export async function loadSamples(
  database: Database<EmulatorTables>,
  accounts: readonly EmulatorAccount[],
  now: number,
): Promise<boolean> {
  const ids = new Set(accounts.map(({ accountId }) => accountId));
  const cases = generateCases({ seed, now }).filter(({ accountId }) => ids.has(accountId));
  if (cases.length === 0 || (await hasCases(database.read))) return false;
  for (const account of accounts) await loadInventory(database, account, now);
  return loadCases(database, cases, now);
}
