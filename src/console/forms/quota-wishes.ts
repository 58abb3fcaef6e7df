/** The quotas of a case of the third type: what is asked of them, and how they stand in the message. */
import type { FieldProblem } from './create-case-rules.ts';

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

/** The rows that say something. The first row problem counts, with the row's number. */
export function problemOfWishes(wishes: readonly QuotaWish[]): FieldProblem | null {
  if (wishes.every(isEmpty)) return { id: 'createCase.problem.quotasMissing' };
  for (const [index, wish] of wishes.entries()) {
    if (isEmpty(wish)) continue;
    const values = { number: index + 1 };
    const wanted = numberOf(wish.wanted);
    if (wish.quota.trim() === '') return { id: 'createCase.problem.quotaName', values };
    if (wanted === null) return { id: 'createCase.problem.quotaWanted', values };
    if (wanted <= (numberOf(wish.present) ?? -1)) return { id: 'createCase.problem.quotaHigher', values };
  }
  return null;
}

const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** For whoever answers: one quota after the other, each value under its name. */
export function writtenWishes(wishes: readonly QuotaWish[]): string {
  const blocks = wishes
    .filter((wish) => !isEmpty(wish))
    .map(({ region, quota, present, wanted }, index) =>
      [
        `Quota ${index + 1}: ${oneLine(quota)}`,
        region.trim() === '' ? null : `Region: ${oneLine(region)}`,
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
