/** The input of queues and figures, read once; throws refusals that name the place that is wrong. */
import { z } from 'zod';

import { figures, type FigureName, figureSplits } from '../../../contract/center/figures.ts';
import { reviewLimits } from '../../../contract/center/review.ts';
import type { JsonObject } from '../../../support/json.ts';
import { isTimeZone } from '../../../support/zoned-time.ts';
import { invalid } from '../../admin/administer.ts';
import { readInput } from '../../admin/read-input.ts';
import { readSearchInput, type SearchInput } from '../search/search-input.ts';

const anyRecord = z.record(z.string(), z.json());
const queuesShape = {
  searches: z
    .array(anyRecord)
    .min(1, 'must not be empty')
    .max(reviewLimits.queues, `must have at most ${reviewLimits.queues} members`),
};

export function readQueues(input: JsonObject): SearchInput[] {
  return readInput(queuesShape, input).searches.map((search) => readSearchInput(search));
}

/** The table's own keys. */
const names = Object.keys(figures) as [FigureName, ...FigureName[]];
const moment = z.iso.datetime({ offset: true, error: 'must be a moment in ISO 8601' }).transform(Date.parse);
const figuresShape = {
  figures: z
    .array(
      z.strictObject({
        figure: z.enum(names, 'must be a figure'),
        by: z.enum(figureSplits, 'must be something to split by').optional(),
      }),
    )
    .min(1, 'must not be empty')
    .max(reviewLimits.figures, `must have at most ${reviewLimits.figures} members`),
  from: moment,
  to: moment,
  timeZone: z.string().max(64).refine(isTimeZone, 'must be a time zone'),
};

const dayLength = 86_400_000;

export function readFigureInput({ accountIds, tokens, ...input }: JsonObject) {
  const given = Object.entries({ accountIds, tokens }).filter(([, value]) => value !== undefined);
  // Without the undefined ones: what JSON had.
  const search = readSearchInput(Object.fromEntries(given) as JsonObject);
  const asked = readInput(figuresShape, input);
  const length = asked.to - asked.from;
  if (length <= 0) throw invalid('to: must be after from.');
  if (length > reviewLimits.days * dayLength) {
    throw invalid(`to: must be at most ${reviewLimits.days} days after from.`);
  }
  return { ...asked, tokens: search.tokens, accountIds: search.accountIds };
}
