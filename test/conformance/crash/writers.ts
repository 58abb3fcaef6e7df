/** Clients that write until the emulator is gone, and remember what it acknowledged. */
import { randomBytes, randomUUID } from 'node:crypto';

import type { EmulatorProcess } from '../process/emulator-process.ts';
import { uploadFile } from './upload-file.ts';

export interface SentFile {
  readonly fileName: string;
  /** Base64. */
  readonly data: string;
}

/** A case or an answer: known by its body, which no other has. */
export interface SentWrite {
  readonly body: string;
  /** Of the case that an answer belongs to, or of the new case once it is acknowledged. */
  caseId: string | null;
  readonly isCase: boolean;
  readonly files: readonly SentFile[];
  isAcknowledged: boolean;
}

export class Ledger {
  readonly writes: SentWrite[] = [];
  /** Sets that were acknowledged and not given to anything. */
  readonly unusedSets: { readonly attachmentSetId: string; readonly file: SentFile }[] = [];
  /** What was answered neither with success nor by the end of the process. */
  readonly refusals: string[] = [];

  get acknowledged(): readonly SentWrite[] {
    return this.writes.filter((each) => each.isAcknowledged);
  }
}

/** A few kilobytes, so that a file is cut by the kill now and then. */
function newFile(): SentFile {
  const data = randomBytes(1 + Math.floor(Math.random() * 60_000)).toString('base64');
  return { fileName: `${randomUUID()}.bin`, data };
}

/** Throws what was answered, or the error of the broken connection. */
async function ask(emulator: EmulatorProcess, operation: string, input: object, ledger: Ledger) {
  const { status, errorType, message, output } = await emulator.call(operation, input);
  if (status === 200) return output;
  const refusal = `${operation}: ${status} ${errorType} ${message}`;
  ledger.refusals.push(refusal);
  throw new Error(refusal);
}

async function addSet(emulator: EmulatorProcess, ledger: Ledger, file: SentFile): Promise<string> {
  const output = await ask(emulator, 'AddAttachmentsToSet', { attachments: [file] }, ledger);
  return String(output['attachmentSetId']);
}

async function filesFor(emulator: EmulatorProcess, ledger: Ledger): Promise<[SentFile[], object]> {
  const kind = Math.random();
  if (kind < 0.5) return [[], {}];
  const file = newFile();
  if (kind < 0.8) return [[file], { attachmentSetId: await addSet(emulator, ledger, file) }];
  const uploadId = await uploadFile(
    (operation, input) => ask(emulator, operation, input, ledger),
    file.fileName,
    Buffer.from(file.data, 'base64'),
  );
  return [[file], { uploadIds: [uploadId] }];
}

async function writeOnce(emulator: EmulatorProcess, ledger: Ledger): Promise<void> {
  if (Math.random() < 0.1) {
    const file = newFile();
    const attachmentSetId = await addSet(emulator, ledger, file);
    ledger.unusedSets.push({ attachmentSetId, file });
    return;
  }
  const cases = ledger.acknowledged.filter((each) => each.isCase);
  const found = cases[Math.floor(Math.random() * cases.length)];
  const isCase = !found || Math.random() < 0.4;
  const [files, members] = await filesFor(emulator, ledger);
  const caseId = isCase ? null : found.caseId;
  const write: SentWrite = { body: randomUUID(), caseId, isCase, files, isAcknowledged: false };
  ledger.writes.push(write);
  const input = isCase
    ? { subject: write.body, communicationBody: write.body, ...members }
    : { caseId, communicationBody: write.body, ...members };
  const output = await ask(emulator, isCase ? 'CreateCase' : 'AddCommunicationToCase', input, ledger);
  if (isCase) write.caseId = String(output['caseId']);
  write.isAcknowledged = true;
}

/** Settles when the emulator can't be reached any more, or has refused something. */
export async function writeForever(emulator: EmulatorProcess, ledger: Ledger): Promise<void> {
  try {
    for (;;) await writeOnce(emulator, ledger);
  } catch {
    // The process is gone, or the refusal is in the ledger.
  }
}
