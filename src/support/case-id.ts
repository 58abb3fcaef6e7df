/**
 * Case ids: `case-<account>-<4 letters>-<year>-<16 hex digits>`; before the letters existed,
 * `case-<account>-<year>-<16 hex digits>`.
 * Source: API reference CaseDetails and examples. That the last two letters are the language is
 * inferred from the examples.
 */
import type { CaseLanguageCode } from './languages.ts';

const form = /case-([0-9]{11,12})-(?:[a-z]{4}-)?[0-9]{4}-[0-9a-f]{16}/;
const caseId = new RegExp(`^${form.source}$`);
const somewhere = new RegExp(`(?<![\\w-])${form.source}(?![\\w-])`);

const number = /(?<![\w-])[0-9]{6,20}(?![\w-])/;

export interface CaseIdParts {
  readonly accountId: string;
  readonly language: CaseLanguageCode;
  readonly year: number;
  /** 16 hexadecimal digits, random and lower case. */
  readonly unique: string;
}

export function formatCaseId({ accountId, language, year, unique }: CaseIdParts): string {
  return `case-${accountId}-mu${language}-${String(year).padStart(4, '0')}-${unique}`;
}

/** The first case id in what somebody wrote, or null. */
export function findCaseId(text: string): string | null {
  return somewhere.exec(text)?.[0] ?? null;
}

/** The first thing that may be a case's number (its `displayId`) in what somebody wrote, or null. */
export function findCaseNumber(text: string): string | null {
  return number.exec(text)?.[0] ?? null;
}

/** The account that a case id names, or null for what has not the form of a case id. */
export function accountOfCaseId(id: string): string | null {
  return caseId.exec(id)?.[1] ?? null;
}
