import { parseArgs } from 'node:util';

import { UsageError } from './exit.ts';

const shared = {
  account: { type: 'string' },
  json: { type: 'boolean' },
  'token-file': { type: 'string' },
} as const;

/** What each command takes beside the shared options, and whether it names a case. */
const commands = {
  'list-cases': { options: ['all', 'limit'], caseId: 'never' },
  'show-case': { options: [], caseId: 'always' },
  'create-case': { options: ['file', 'idempotency-key'], caseId: 'never' },
  reply: { options: ['message', 'message-file', 'attach', 'idempotency-key'], caseId: 'always' },
  resolve: { options: [], caseId: 'always' },
  export: { options: ['format', 'output', 'text', 'where', 'archive', 'export'], caseId: 'perhaps' },
} as const;

const special = {
  all: { type: 'boolean' },
  limit: { type: 'string' },
  file: { type: 'string' },
  message: { type: 'string' },
  'message-file': { type: 'string' },
  attach: { type: 'string', multiple: true },
  'idempotency-key': { type: 'string' },
  format: { type: 'string' },
  output: { type: 'string' },
  text: { type: 'string' },
  where: { type: 'string', multiple: true },
  archive: { type: 'boolean' },
  export: { type: 'string' },
} as const;

export type CommandName = keyof typeof commands;

export interface Options {
  readonly command: CommandName;
  readonly caseId: string | null;
  readonly account?: string | undefined;
  readonly json: boolean;
  readonly tokenFile?: string | undefined;
  readonly all: boolean;
  readonly limit: number;
  readonly file?: string | undefined;
  readonly message?: string | undefined;
  readonly messageFile?: string | undefined;
  readonly attach: readonly string[];
  readonly idempotencyKey?: string | undefined;
  readonly format?: string | undefined;
  readonly output?: string | undefined;
  readonly text?: string | undefined;
  readonly where: readonly string[];
  readonly archive: boolean;
  readonly exportId?: string | undefined;
}

const defaultLimit = 100;

/** Throws `UsageError`. Null: help is asked for. */
export function readOptions(given: readonly string[]): Options | null {
  const { values, positionals } = parse(given);
  if (values.help || given.length === 0) return null;
  const [command = '', caseId = null, ...more] = positionals;
  if (!isCommand(command)) {
    throw new UsageError(command === '' ? 'Name a command.' : `There is no command "${command}".`);
  }
  refuseForeign(command, Object.keys(values));
  requireCaseId(command, caseId !== null, more.length > 0);
  return {
    command,
    caseId,
    account: values.account,
    json: values.json ?? false,
    tokenFile: values['token-file'],
    all: values.all ?? false,
    limit: readLimit(values.limit),
    file: values.file,
    message: values.message,
    messageFile: values['message-file'],
    attach: values.attach ?? [],
    idempotencyKey: readKey(values['idempotency-key']),
    format: values.format,
    output: values.output,
    text: values.text,
    where: values.where ?? [],
    archive: values.archive ?? false,
    exportId: readExportId(values.export),
  };
}

function parse(given: readonly string[]) {
  try {
    return parseArgs({
      args: [...given],
      options: { ...shared, ...special, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
  } catch (failure) {
    // Node's words name the option; what follows its first sentence is advice for programmers.
    const [first = ''] = (failure instanceof Error ? failure.message : '').split('. ');
    throw new UsageError(`${first.replace(/\.$/, '')}.`);
  }
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}

function requireCaseId(command: CommandName, isNamed: boolean, isMore: boolean): void {
  const { caseId } = commands[command];
  const isWrong = (caseId === 'always' && !isNamed) || (caseId === 'never' && isNamed);
  if (!isWrong && !isMore) return;
  throw new UsageError(
    caseId === 'never' ? `${command}: takes options only.` : `${command}: name one case id.`,
  );
}

function refuseForeign(command: CommandName, names: readonly string[]): void {
  const own: readonly string[] = commands[command].options;
  const foreign = names.find((name) => !Object.hasOwn(shared, name) && !own.includes(name));
  if (foreign !== undefined) throw new UsageError(`${command}: has no option --${foreign}.`);
}

function readLimit(text: string | undefined): number {
  if (text === undefined) return defaultLimit;
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new UsageError('--limit: must be a number from 1 to 999999.');
  return Number(text);
}

function readKey(key: string | undefined): string | undefined {
  if (key === undefined || /^[\x20-\x7e]{1,255}$/.test(key)) return key;
  throw new UsageError('--idempotency-key: must have 1 to 255 printable characters.');
}

/** It becomes the name of a file. */
function readExportId(id: string | undefined): string | undefined {
  if (id === undefined || /^[\w-]{1,64}$/.test(id)) return id;
  throw new UsageError('--export: is no id of an export.');
}
