/**
 * Figures: how many cases a search has, split by a value of theirs. Nothing is summed up beforehand, so that a
 * figure is as current as the list and counts what the person may see and nothing else. Cost: what a figure takes
 * grows with the cases there are.
 */
import type { FigureAnswer } from '../../../contract/center/review.ts';
import { zoneOffsets } from '../../../support/clocks/zone-offsets.ts';
import type { RowFigures } from '../columns/question.ts';
import type { Who } from '../columns/told-lists.ts';
import { type CaseReads, listsFor } from '../search/search-cases.ts';
import type { SearchInputToken } from '../search/search-input.ts';

export interface Figures extends Who, Omit<RowFigures, 'offsets' | 'ids'> {
  readonly tokens: SearchInputToken[];
  readonly timeZone: string;
}

export async function readFigures(reads: CaseReads, asked: Figures): Promise<FigureAnswer[]> {
  const { tokens, figures, from, to, timeZone } = asked;
  const { asker, found, columns } = await listsFor(reads, asked, [{ tokens }]);
  const { ids = {} } = found[0] ?? {};
  const offsets = zoneOffsets(timeZone, from, to);
  return await columns.ask('figures', { asker, asked: { tokens, ids, figures, from, to, offsets } });
}
