/** `export`: a case, what a search finds, or the whole archive of an account, as a file. */
import { caseFormats, casesFormats } from '../../../contract/center/exports.ts';
import type { Place } from '../client.ts';
import { UsageError } from '../exit.ts';
import type { Options } from '../options.ts';
import { askCenter, nameIn, type Question, writeAnswer, type Written } from './ask-file.ts';
import { exportArchive } from './export-archive.ts';
import { searchToken } from './search-conditions.ts';

export type Export = (place: Place, accountId: string | null) => Promise<Written>;

/** Whether it is of all accounts that the token reaches, unless one is named. */
export function isOfAllAccounts({ command, caseId, archive, account }: Options): boolean {
  return command === 'export' && caseId === null && !archive && account === undefined;
}

/** Checks what is asked for before anything is sent. Throws `UsageError`. */
export function prepareExport(options: Options, folder: string): Export {
  const { caseId, archive, output, exportId } = options;
  if (archive || exportId !== undefined) return prepareArchive(options, folder);
  const question = caseId === null ? searchQuestion(options) : caseQuestion(options, caseId);
  return async (place, accountId) => {
    const answer = await askCenter(place, { ...question, accountId: caseId === null ? null : accountId });
    return await writeAnswer(answer, output ?? nameIn(answer, 'export'), folder);
  };
}

function prepareArchive(options: Options, folder: string): Export {
  const { caseId, archive, text, where, format, exportId, output } = options;
  if (!archive) throw new UsageError('export: --export goes with --archive.');
  if (caseId !== null || text !== undefined || where.length > 0 || format !== undefined) {
    throw new UsageError('export: --archive takes all cases of an account, as a zip.');
  }
  if (output === '-') throw new UsageError('export: an archive needs a file.');
  return async (place, accountId) => {
    const onBegun = (id: string) =>
      process.stderr.write(`Export ${id} has begun. Should this end early, go on with --export ${id}.\n`);
    return await exportArchive(place, { accountId: accountId ?? '', exportId, output, folder, onBegun });
  };
}

type Asked = Pick<Question, 'operation' | 'input'>;

function caseQuestion({ text, where, format = 'markdown' }: Options, caseId: string): Asked {
  if (text !== undefined || where.length > 0) {
    throw new UsageError('export: name a case, or what to look for.');
  }
  return { operation: 'ExportCase', input: { caseId, format: oneOf(caseFormats, format), timeZone } };
}

function searchQuestion({ text, where, account, format = 'csv' }: Options): Asked {
  const input = {
    format: oneOf(casesFormats, format),
    timeZone,
    ...(account !== undefined && { accountIds: [account] }),
    ...(text !== undefined && { text }),
    ...(where.length > 0 && { tokens: where.map(searchToken) }),
  };
  return { operation: 'ExportCases', input };
}

const { timeZone } = Intl.DateTimeFormat().resolvedOptions();

function oneOf(formats: readonly string[], format: string): string {
  if (formats.includes(format)) return format;
  throw new UsageError(`--format: must be ${formats.join(' or ')} here.`);
}
