/**
 * IAM policy documents as identities carry them: Version, Id and Statement, with Resource `*`.
 * Source: IAM user guide, "JSON policy reference".
 *
 * One reader serves two purposes. When a policy is saved, whatever it does not understand is a problem
 * and the policy is refused (`parsePolicy`). When a stored policy is used, the same statement is kept but
 * marked, and fails closed: an unreadable Allow grants nothing, an unreadable part of a Deny is assumed
 * to apply (`readPolicy`).
 */
import { isJsonObject, parseJson } from '../json.ts';
import type { JsonValue } from '../json.ts';
import { Problems } from './problems.ts';
import type { PolicyProblem } from './problems.ts';
import { readStatement, unreadableStatement } from './statement.ts';
import type { Statement } from './statement.ts';

export interface PolicyDocument {
  readonly version: PolicyVersion;
  readonly statements: readonly Statement[];
}

export type PolicyVersion = '2012-10-17' | '2008-10-17';

export type ParsedPolicy =
  | { readonly ok: true; readonly policy: PolicyDocument }
  | { readonly ok: false; readonly problems: readonly PolicyProblem[] };

const nothingReadable: PolicyDocument = { version: '2012-10-17', statements: [unreadableStatement] };

/** For saving: the policy, or everything that is wrong with it. A string is read as JSON text. */
export function parsePolicy(document: JsonValue): ParsedPolicy {
  const problems = new Problems();
  const policy = read(document, problems);
  return problems.list.length === 0 ? { ok: true, policy } : { ok: false, problems: problems.list };
}

/** For use: always a policy, whose unreadable parts fail closed. A string is read as JSON text. */
export function readPolicy(document: JsonValue): PolicyDocument {
  return read(document, new Problems());
}

function read(document: JsonValue, problems: Problems): PolicyDocument {
  const value = typeof document === 'string' ? readText(document, problems) : document;
  if (value === undefined) return nothingReadable;
  if (!isJsonObject(value)) {
    problems.add('', 'A policy must be an object.');
    return nothingReadable;
  }
  for (const name of Object.keys(value)) {
    const isKnown = name === 'Version' || name === 'Id' || name === 'Statement';
    if (!isKnown) problems.add(name, `There is no element "${name}" in a policy.`);
  }
  const version = readVersion(value['Version'], problems);
  checkId(value['Id'], problems);
  const isWholeReadable = problems.grave === 0;
  const statements = readStatements(value['Statement'], version, problems);
  if (isWholeReadable) return { version, statements };
  // An unknown version may mean anything by a condition: none narrows a Deny, no Allow grants.
  return {
    version,
    statements: statements.map((statement) => ({ ...statement, conditions: [], isReadable: false })),
  };
}

function readText(text: string, problems: Problems): JsonValue | undefined {
  const parsed = parseJson(text);
  if (parsed.ok) return parsed.value;
  problems.add('', parsed.reason);
  return undefined;
}

/** Without a version IAM assumes the older one, in which `${…}` is plain text. */
function readVersion(value: JsonValue | undefined, problems: Problems): PolicyVersion {
  if (value === undefined) return '2008-10-17';
  if (value === '2012-10-17' || value === '2008-10-17') return value;
  problems.add('Version', 'Version must be "2012-10-17".');
  return '2012-10-17';
}

function checkId(value: JsonValue | undefined, problems: Problems): void {
  if (value !== undefined && typeof value !== 'string') problems.addHarmless('Id', 'Id must be a text.');
}

function readStatements(
  value: JsonValue | undefined,
  version: PolicyVersion,
  problems: Problems,
): Statement[] {
  const variables = version === '2012-10-17';
  if (value === undefined) {
    problems.add('Statement', 'A policy needs a Statement.');
    return [unreadableStatement];
  }
  if (!Array.isArray(value)) return [readStatement(value, 'Statement', variables, problems)];
  const list = value as readonly JsonValue[]; // Array.isArray loses "readonly"
  if (list.length === 0) problems.add('Statement', 'A policy needs at least one statement.');
  const statements = list.map((each, index) =>
    readStatement(each, `Statement[${index}]`, variables, problems),
  );
  checkSids(statements, problems);
  return statements;
}

function checkSids(statements: readonly Statement[], problems: Problems): void {
  const seen = new Set<string>();
  for (const [index, { sid }] of statements.entries()) {
    if (sid === null || sid === '') continue;
    if (seen.has(sid)) problems.addHarmless(`Statement[${index}].Sid`, `The Sid "${sid}" is used twice.`);
    seen.add(sid);
  }
}
