/** The input of a search, read once; throws refusals that name the place that is wrong. */
import { z } from 'zod';

import type { SearchOperator, SearchProperty } from '../../../contract/center/search-for-cases.ts';
import {
  clockStates,
  countedProperties,
  facetProperties,
  noValue,
  ratings,
  searchLimits,
  searchProperties,
  sortProperties,
} from '../../../contract/center/search-rules.ts';
import type { JsonObject } from '../../../support/json.ts';
import { readInput } from '../../admin/read-input.ts';
import { storable } from '../storable.ts';
import { isDay } from '../../../contract/relative-day.ts';

const characters = (longest: number) =>
  z.string().max(longest, `must have at most ${longest} characters`).transform(storable);
const wholeNumber = (most: number) =>
  z.int(`must be a whole number`).min(0, 'must not be negative').max(most, `must be at most ${most}`);

const operators = ['=', '!=', ':', '!:', '>=', '<'] as const satisfies readonly SearchOperator[];
/** The table's own keys. */
const properties = Object.keys(searchProperties) as [SearchProperty, ...SearchProperty[]];

const date = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d))?$/;
const isDate = (value: string): boolean => date.test(value) && !Number.isNaN(Date.parse(value));
const oneOf = (...words: string[]): [string, (value: string) => boolean] => [
  `must be ${words.join(' or ')}`,
  (value) => words.includes(value),
];
const aDate: [string, (value: string) => boolean] = ['must be a date or a moment in ISO 8601', isDate];
const aTruth = oneOf('true', 'false');
const aNumber = (most: number): [string, (value: string) => boolean] => [
  `must be a whole number up to ${most}`,
  (value) => /^\d{1,6}$/.test(value) && Number(value) <= most,
];

/** What values must be, where not every text will do. */
const valueRules: Partial<Record<SearchProperty, [string, (value: string) => boolean]>> = {
  timeCreated: aDate,
  timeUpdated: aDate,
  timeResolved: aDate,
  firstResponseDue: aDate,
  hasAttachment: aTruth,
  isUnread: aTruth,
  isFollowed: aTruth,
  turn: oneOf('aws', 'customer', 'nobody'),
  clock: oneOf(...clockStates),
  isReopened: aTruth,
  timeReopened: aDate,
  isRated: aTruth,
  rating: oneOf(...ratings),
  timeRated: aDate,
  timeClosed: aDate,
  openAt: aDate,
  ...Object.fromEntries(Object.entries(countedProperties).map(([name, most]) => [name, aNumber(most)])),
  followUpOn: ['must be a day like 2026-01-31, or :none', (value) => isDay(value) || value === noValue],
};

const token = z
  .strictObject({
    property: z.enum(properties, 'must be a property that can be searched by'),
    operator: z.enum(operators, 'must be an operator'),
    value: characters(searchLimits.value),
  })
  .superRefine(({ property, operator, value }, context) => {
    const allowed: readonly string[] = searchProperties[property];
    if (!allowed.includes(operator)) {
      const message = `must be ${allowed.join(' or ')} for ${property}`;
      context.addIssue({ code: 'custom', path: ['operator'], message });
    }
    if (property === 'followUpOn' && value === noValue && (operator === '<' || operator === '>=')) {
      context.addIssue({ code: 'custom', path: ['value'], message: 'must be a day for this operator' });
    }
    const [message, isRight] = valueRules[property] ?? [];
    if (isRight && !isRight(value)) context.addIssue({ code: 'custom', path: ['value'], message });
  });

const shape = {
  accountIds: z.array(z.string().max(64)).min(1, 'must not be empty').max(1000).optional(),
  text: characters(searchLimits.text).default(''),
  tokens: z
    .array(token)
    .max(searchLimits.tokens, `must have at most ${searchLimits.tokens} members`)
    .default([]),
  operation: z.enum(['and', 'or'], 'must be and or or').default('and'),
  sort: z.enum(sortProperties, 'must be a property that can be sorted by').optional(),
  descending: z.boolean().optional(),
  from: wholeNumber(searchLimits.from).default(0),
  size: wholeNumber(searchLimits.size).default(20),
  facets: z
    .array(z.enum(facetProperties, 'must be a property that can be counted by'))
    .max(facetProperties.length)
    .default([]),
};

export type SearchInput = z.infer<z.ZodObject<typeof shape>>;
export type SearchInputToken = SearchInput['tokens'][number];

export function readSearchInput(input: JsonObject): SearchInput {
  return readInput(shape, input);
}
