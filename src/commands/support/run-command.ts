import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

import type { SupportClient } from '@aws-sdk/client-support';
import {
  AddCommunicationToCaseCommand,
  CreateCaseCommand,
  ResolveCaseCommand,
} from '@aws-sdk/client-support';

import type { Place } from './client.ts';
import { addAttachments, readAttachments } from './attach-files.ts';
import { readCaseFile } from './case-file.ts';
import { caseRequest, requireAcceptable, secretsWarning } from './case-request.ts';
import { UsageError } from './exit.ts';
import { prepareExport } from './export/export-command.ts';
import type { CommandName, Options } from './options.ts';
import { caseLines, caseText } from './print-cases.ts';
import { readCase, readCases, readCommunications } from './read-cases.ts';

/** What a command prints: as JSON, or for people. */
export interface Result {
  readonly json: object;
  readonly text: string;
  /** What went well and should be looked at all the same. */
  readonly warning?: string | null;
  /** Whether the command has written to standard output by itself. */
  readonly isSilent?: boolean;
}

/** Ready to be sent: whatever the command reads was read and is right. */
export type Prepared = (client: SupportClient, reach: Reach) => Promise<Result>;

export interface Reach {
  readonly place: Place;
  /** Null: all that the token reaches. */
  readonly accountId: string | null;
}

type Command = (options: Options, folder: string) => Prepared;

/** Every command names a case where its options say so; `readOptions` has seen to it. */
const caseIdOf = ({ caseId }: Options): string => caseId ?? '';

const listCases: Command = (options) => async (client) => {
  const cases = await readCases(client, options.all, options.limit);
  return { json: { cases }, text: caseLines(cases).join('\n') };
};

const showCase: Command = (options) => async (client) => {
  const details = await readCase(client, caseIdOf(options));
  const communications = await readCommunications(client, caseIdOf(options));
  return { json: { case: details, communications }, text: caseText(details, communications) };
};

const createCase: Command = ({ file }, folder) => {
  if (file === undefined) throw new UsageError('create-case: needs --file.');
  const path = resolve(folder, file);
  const given = readCaseFile(path, file);
  const input = caseRequest(given);
  requireAcceptable('CreateCase', input);
  const attachments = readAttachments(given.attachments, dirname(path));
  return async (client) => {
    const attachmentSetId = await addAttachments(client, attachments);
    const { caseId = '' } = await client.send(
      new CreateCaseCommand({ ...input, ...(attachmentSetId !== undefined && { attachmentSetId }) }),
    );
    const warning = secretsWarning(`${given.subject}\n${given.description}`);
    return { json: { caseId }, text: caseId, warning };
  };
};

const reply: Command = (options, folder) => {
  const caseId = caseIdOf(options);
  const communicationBody = messageOf(options, folder);
  requireAcceptable('AddCommunicationToCase', { caseId, communicationBody });
  const attachments = readAttachments(options.attach, folder);
  return async (client) => {
    const attachmentSetId = await addAttachments(client, attachments);
    const set = attachmentSetId !== undefined && { attachmentSetId };
    const { result = false } = await client.send(
      new AddCommunicationToCaseCommand({ caseId, communicationBody, ...set }),
    );
    return { json: { caseId, result }, text: caseId, warning: secretsWarning(communicationBody) };
  };
};

function messageOf({ message, messageFile }: Options, folder: string): string {
  if ((message === undefined) === (messageFile === undefined)) {
    throw new UsageError('reply: needs either --message or --message-file.');
  }
  const text = message ?? readMessage(messageFile ?? '', folder);
  if (text.trim() === '') throw new UsageError('reply: the message is empty.');
  return text.trim().toWellFormed();
}

function readMessage(file: string, folder: string): string {
  try {
    return readFileSync(file === '-' ? 0 : resolve(folder, file), 'utf8');
  } catch {
    throw new UsageError(`${file}: can't be read.`);
  }
}

const resolveCase: Command = (options) => async (client) => {
  const caseId = caseIdOf(options);
  const { initialCaseStatus, finalCaseStatus } = await client.send(new ResolveCaseCommand({ caseId }));
  return { json: { caseId, initialCaseStatus, finalCaseStatus }, text: caseId };
};

const exportCases: Command = (options, folder) => {
  const run = prepareExport(options, folder);
  return async (_client, { place, accountId }) => {
    const { file, bytes } = await run(place, accountId);
    // Nothing but the file goes where the file goes.
    return { json: { file, bytes }, text: file ?? '', isSilent: file === null };
  };
};

const commands: Record<CommandName, Command> = {
  'list-cases': listCases,
  'show-case': showCase,
  'create-case': createCase,
  reply,
  resolve: resolveCase,
  export: exportCases,
};

/** Reads and checks what the command needs before anything is sent. Throws `UsageError`. */
export function prepareCommand(options: Options, folder: string): Prepared {
  return commands[options.command](options, folder);
}

/** The commands that a key makes safe to repeat. */
export function isKeyed({ command }: Options): boolean {
  return command === 'create-case' || command === 'reply';
}
