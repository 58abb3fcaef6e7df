/** A case about what a check found, as the address of the form takes it. */
import type {
  Service,
  TrustedAdvisorCheckDescription,
  TrustedAdvisorCheckResult,
} from '@aws-sdk/client-support';

import { draftLimits } from '../../../contract/center/drafts.ts';
import { categoryOfCheck, serviceOfCheck } from '../../forms/service-checks.ts';
import type { Text } from '../../hooks/use-text.ts';
import { type NewCaseQuery, paths } from '../../paths.ts';
import { isMissing } from './cell-values.ts';
import type { ResourceColumn, ResourceRow } from './resource-rows.ts';

export interface CaseSubject {
  readonly accountId: string;
  readonly check: TrustedAdvisorCheckDescription;
  readonly result: TrustedAdvisorCheckResult | null | undefined;
  readonly columns: readonly ResourceColumn[];
  /** What the case is about. */
  readonly rows: readonly ResourceRow[];
  readonly services: readonly Service[];
  /** Where files can be attached: what one with all of them is called. */
  readonly fileName: string | null;
}

export interface CaseAbout {
  readonly address: string;
  /** Whether the description has room for a part of the resources only. */
  readonly isShortened: boolean;
}

const mostCells = 6;

function lineOf({ name, region, place }: ResourceRow, columns: readonly ResourceColumn[]): string {
  const cells = columns
    .filter(({ isNaming }) => !isNaming)
    .flatMap(({ heading, cells: written }) => {
      const cell = written[place] ?? null;
      return cell === null || isMissing(cell) || cell === region ? [] : [`${heading}: ${cell}`];
    });
  const where = region === null ? '' : ` (${region})`;
  return `- ${name}${where}${cells.length > 0 ? ` – ${cells.slice(0, mostCells).join(', ')}` : ''}`;
}

function shortLineOf({ name, region }: ResourceRow): string {
  return region === null ? `- ${name}` : `- ${name} (${region})`;
}

/** Characters that a text takes in an address. */
function encodedLength(text: string): number {
  return new URLSearchParams({ '': text }).toString().length - 1;
}

function fitting(rows: readonly ResourceRow[], room: number, write: (row: ResourceRow) => string): string[] {
  const lines: string[] = [];
  let left = room;
  for (const row of rows) {
    const line = write(row);
    left -= encodedLength(`\n${line}`);
    if (left < 0) break;
    lines.push(line);
  }
  return lines;
}

/** With what the check tells of each where there is room for all; else as many as there is room for. */
function listOf({ rows, columns }: CaseSubject, room: number): string[] {
  const detailed = fitting(rows, room, (row) => lineOf(row, columns));
  return detailed.length === rows.length ? detailed : fitting(rows, room, shortLineOf);
}

function leftOut({ fileName }: CaseSubject, count: number, text: Text): string {
  if (fileName === null) return text('check.case.more', { count });
  return text('check.case.inFile', { count, fileName });
}

function descriptionOf(subject: CaseSubject, listed: readonly string[], text: Text): string {
  const { check, result, rows } = subject;
  const about = text('check.case.about', { check: check.name ?? '', checkId: check.id ?? '' });
  const time = result?.timestamp ?? '';
  const left = rows.length - listed.length;
  return [
    about,
    ...(time === '' ? [] : [text('check.case.asOf', { time })]),
    ...(rows.length === 0 ? [] : ['', text('check.case.resources', { count: rows.length }), ...listed]),
    ...(left === 0 ? [] : [leftOut(subject, left, text)]),
  ].join('\n');
}

/** Ids that the form has fields for; more than a few belong into the description alone. */
const mostIds = 10;

function namesLike(rows: readonly ResourceRow[], pattern: RegExp): string | undefined {
  const names: string[] = [];
  for (const { name } of rows) {
    if (pattern.test(name)) names.push(name);
    if (names.length > mostIds) return undefined;
  }
  return names.length > 0 ? names.join(', ') : undefined;
}

/** What the form is filled in with, whatever the list of resources is. */
function fillingOf(subject: CaseSubject, text: Text): NewCaseQuery {
  const { accountId, check, rows, services } = subject;
  const { name = '' } = check;
  const service = serviceOfCheck(name, services);
  const regions = new Set(rows.map(({ region }) => region));
  const [region] = regions;
  return {
    account: accountId,
    service: service?.code,
    category: (service && categoryOfCheck(name, service)) ?? undefined,
    subject: text('check.case.subject', { check: name, count: rows.length }),
    region: regions.size === 1 ? (region ?? undefined) : undefined,
    instances: namesLike(rows, /^i-[0-9a-f]+$/),
    arns: namesLike(rows, /^arn:/),
  };
}

/** The address is what the form's draft is kept under, which bounds it. */
export function caseAbout(subject: CaseSubject, text: Text): CaseAbout {
  const filling = fillingOf(subject, text);
  const addressWith = (listed: readonly string[]) =>
    paths.newCase({ ...filling, description: descriptionOf(subject, listed, text) });
  const listed = listOf(subject, draftLimits.slot - addressWith([]).length);
  return { address: addressWith(listed), isShortened: listed.length < subject.rows.length };
}
