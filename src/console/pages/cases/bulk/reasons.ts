/** Why cases were not changed, those with one reason together. */
import type { FoundCase } from '../../../../contract/center/search-for-cases.ts';
import { problemOf } from '../../../api/errors.ts';
import type { Failed } from '../../../api/bulk/run-changes.ts';
import type { CaseChange } from '../../../api/bulk/work-change.ts';
import type { Text } from '../../../hooks/use-text.ts';

export interface Reason {
  readonly words: string;
  readonly cases: readonly FoundCase[];
}

/** In the service's words where these name what was meant; without the name of the input's member. */
function wordsOf(text: Text, error: unknown): string {
  if (error instanceof Error && error.name === 'CaseWorkChangedException') return error.message;
  const { kind, happened, advice, detail } = problemOf(error, 'write');
  if (kind === 'caseNotFound') return text('bulk.gone');
  return detail === null ? `${text(happened)}. ${text(advice)}` : detail.replace(/^[A-Za-z]+: /, '');
}

export function reasonsOf(
  text: Text,
  failed: readonly Failed[],
  left: readonly CaseChange[],
  others: readonly Reason[] = [],
): readonly Reason[] {
  const byWords = new Map<string, FoundCase[]>();
  const add = (words: string, found: FoundCase) => byWords.set(words, [...(byWords.get(words) ?? []), found]);
  for (const { one, error } of failed) add(wordsOf(text, error), one.found);
  for (const { found } of left) add(text('bulk.notBegun'), found);
  const told = [...byWords].map(([words, cases]) => ({ words, cases }));
  return [...told, ...others.filter(({ cases }) => cases.length > 0)];
}
