/** The quotas of a case of the third type: what is asked of them, and how they stand in the message. */
import type { FieldProblem } from './create-case-rules.ts';
import { isWithoutRegion } from './quota-names.ts';

/** All as written; a value may carry a unit. */
export interface QuotaWish {
  readonly region: string;
  readonly quota: string;
  readonly present: string;
  readonly wanted: string;
}

export const emptyWish: QuotaWish = { region: '', quota: '', present: '', wanted: '' };

/** More belong into a second case, which another team may take. */
export const mostWishes = 10;

export const wishFields = ['region', 'quota', 'present', 'wanted'] as const;

function isEmpty(wish: QuotaWish): boolean {
  return wishFields.every((field) => wish[field].trim() === '');
}

/** A number at the beginning, with or without separators; null for other words. */
function numberOf(text: string): number | null {
  const digits = /^\d[\d., ]*/.exec(text.trim())?.[0].replaceAll(/[, ]/g, '');
  return digits === undefined ? null : Number.parseFloat(digits);
}

type WishField = (typeof wishFields)[number];

export interface WishProblem {
  readonly row: number;
  readonly field: WishField;
  readonly kind: 'missing' | 'name' | 'wanted' | 'higher';
}

function problemsOfWish(wish: QuotaWish, row: number): WishProblem[] {
  const problems: WishProblem[] = [];
  const wanted = numberOf(wish.wanted);
  if (wish.quota.trim() === '') problems.push({ row, field: 'quota', kind: 'name' });
  if (wanted === null) problems.push({ row, field: 'wanted', kind: 'wanted' });
  else if (wanted <= (numberOf(wish.present) ?? -1)) problems.push({ row, field: 'wanted', kind: 'higher' });
  return problems;
}

/** Of the rows that say something; each problem names the one field that it is about. */
export function problemsOfWishes(wishes: readonly QuotaWish[]): readonly WishProblem[] {
  if (wishes.every(isEmpty)) return [{ row: 0, field: 'quota', kind: 'missing' }];
  return wishes.flatMap((wish, row) => (isEmpty(wish) ? [] : problemsOfWish(wish, row)));
}

/** The first of them, for the summary, with its row's number. */
export function problemOfWishes(wishes: readonly QuotaWish[]): FieldProblem | null {
  const [first] = problemsOfWishes(wishes);
  return first ? { id: `createCase.problem.quota.${first.kind}`, values: { number: first.row + 1 } } : null;
}

const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** For whoever answers: one quota after the other, each value under its name, as far as the kind has it. */
export function writtenWishes(wishes: readonly QuotaWish[], kind = ''): string {
  const blocks = wishes
    .filter((wish) => !isEmpty(wish))
    .map(({ region, quota, present, wanted }, index) =>
      [
        `Quota ${index + 1}: ${oneLine(quota)}`,
        region.trim() === '' || isWithoutRegion(kind) ? null : `Region: ${oneLine(region)}`,
        present.trim() === '' ? null : `Present value: ${oneLine(present)}`,
        `Wanted value: ${oneLine(wanted)}`,
      ]
        .filter((line) => line !== null)
        .join('\n'),
    );
  return blocks.join('\n\n');
}

/** Reads what an earlier visit kept. */
export function wishesFromRecord(kept: unknown): readonly QuotaWish[] {
  if (!Array.isArray(kept) || kept.length === 0) return [emptyWish];
  return kept.slice(0, mostWishes).map((item: unknown) => {
    // Any object can be asked for members that it may not have.
    const record = typeof item === 'object' && item !== null ? (item as Record<string, unknown>) : {};
    const text = (field: keyof QuotaWish) => (typeof record[field] === 'string' ? record[field] : '');
    return {
      region: text('region'),
      quota: text('quota'),
      present: text('present'),
      wanted: text('wanted'),
    };
  });
}

/** One quota of an address: Region, name, present and wanted value with semicolons between them. */
export function wishFromParameter(text: string): QuotaWish {
  const [region = '', quota = '', present = '', wanted = ''] = text.split(';').map((part) => part.trim());
  return { region, quota, present, wanted };
}
