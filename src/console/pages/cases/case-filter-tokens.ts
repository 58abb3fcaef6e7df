/** Between the filters of an address and those of the design system's PropertyFilter. */
import type { PropertyFilterProps } from '@cloudscape-design/components/property-filter';

import type { SearchOperator, SearchProperty } from '../../../contract/center/search-for-cases.ts';
import { searchProperties } from '../../../contract/center/search-rules.ts';
import { type CaseFilter, isFilterValue } from '../../cases-query.ts';

/** Of these several values can be chosen at once. */
export const listedProperties: readonly SearchProperty[] = [
  'status',
  'turn',
  'severityCode',
  'serviceCode',
  'categoryCode',
  'accountId',
  'language',
  'issueType',
  'clock',
  'rating',
  'owner',
  'team',
  'label',
];

type Tokens = readonly PropertyFilterProps.Token[];

export interface Filtered {
  readonly words: readonly string[];
  readonly filters: readonly CaseFilter[];
  /** Whether one of them is enough. */
  readonly isAny?: boolean | undefined;
}

export function tokensOf({ words, filters, isAny = false }: Filtered): Tokens {
  const free = words.map((value) => ({ value, operator: ':' as const }));
  const given = filters.flatMap(({ property, operator, values }): Tokens =>
    listedProperties.includes(property)
      ? // What each of several values says by itself is a token by itself where one is enough.
        (isAny && operator !== '=' ? values.map((value) => [value]) : [[...values]]).map((value) => ({
          propertyKey: property,
          operator,
          value,
        }))
      : values.map((value) => ({ propertyKey: property, operator, value })),
  );
  return [...free, ...given];
}

function propertyOf(key: string | undefined): SearchProperty | null {
  // A key of the table, when it is one.
  return key !== undefined && Object.hasOwn(searchProperties, key) ? (key as SearchProperty) : null;
}

function operatorOf(property: SearchProperty, operator: string): SearchOperator | null {
  return (
    (searchProperties[property] as readonly SearchOperator[]).find((known) => known === operator) ?? null
  );
}

function valuesOf(value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((one) => typeof one === 'string').map((one) => one.trim());
}

/** What of the tokens a search understands; the others, and how they were written. */
export function filteredBy(tokens: Tokens): Filtered & { readonly refused: readonly string[] } {
  const words: string[] = [];
  const refused: string[] = [];
  const filters: { property: SearchProperty; operator: SearchOperator; values: string[] }[] = [];
  for (const { propertyKey, operator: given, value } of tokens) {
    if (propertyKey === undefined) {
      words.push(...valuesOf(value).filter((word) => word !== ''));
      continue;
    }
    const property = propertyOf(propertyKey);
    const operator = property && operatorOf(property, given);
    if (!property || !operator) continue;
    for (const one of valuesOf(value)) {
      if (!isFilterValue(property, one, operator)) {
        refused.push(one);
        continue;
      }
      const known = filters.find((filter) => filter.property === property && filter.operator === operator);
      if (!known) filters.push({ property, operator, values: [one] });
      else if (!known.values.includes(one)) known.values.push(one);
    }
  }
  return { words, filters, refused };
}
