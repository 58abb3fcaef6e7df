import type { PropertyFilterProps } from '@cloudscape-design/components/property-filter';

import type { Facet, SearchProperty } from '../../../contract/center/search-for-cases.ts';
import {
  clockStates,
  dateProperties,
  noValue,
  ownValue,
  ratings,
} from '../../../contract/center/search-rules.ts';
import { daysBeforeToday } from '../../../contract/relative-day.ts';
import { caseStatuses, isCaseStatus, statusWords } from '../../../support/case-status.ts';
import { caseLanguages } from '../../../support/languages.ts';
import { severityCodes } from '../../../support/severities.ts';
import type { CaseScope } from '../../cases-query.ts';
import { severityName } from '../../components/severity-name.ts';
import type { Text } from '../../hooks/use-text.ts';
import type { Names } from './case-columns.tsx';
import { listedProperties } from './case-filter-tokens.ts';

type Property = PropertyFilterProps.FilteringProperty;
type Option = PropertyFilterProps.FilteringOption;

const equal = ['=', '!='] as const;
const contains = [':', '!:'] as const;
const between = ['>=', '<'] as const;

/** What the field offers. No subject among the options: each is another. */
const offered: Readonly<Partial<Record<SearchProperty, readonly PropertyFilterProps.ComparisonOperator[]>>> =
  {
    status: equal,
    turn: equal,
    severityCode: equal,
    serviceCode: equal,
    categoryCode: equal,
    accountId: equal,
    submittedBy: [...equal, ...contains],
    openedBy: equal,
    subject: contains,
    displayId: equal,
    language: equal,
    issueType: equal,
    timeCreated: between,
    timeUpdated: between,
    timeResolved: between,
    firstResponseDue: between,
    hasAttachment: ['='],
    isUnread: ['='],
    isFollowed: ['='],
    clock: equal,
    silentDays: ['>='],
    isReopened: ['='],
    isRated: ['='],
    rating: equal,
    timeReopened: between,
    timeRated: between,
    timeClosed: between,
    openAt: ['='],
    resolutionHours: between,
    owner: equal,
    team: equal,
    label: equal,
    followUpOn: ['=', '!=', '<', '>='],
  };

/** What an operator means for the property; empty where the design system's own words say it. */
function meaningOf(
  text: Text,
  property: SearchProperty,
  operator: PropertyFilterProps.ComparisonOperator,
): string {
  if (operator !== '>=' && operator !== '<') return '';
  const isDay = dateProperties.has(property);
  if (operator === '<') return text(isDay ? 'cases.filter.before' : 'cases.filter.lessThan');
  return text(isDay ? 'cases.filter.onOrAfter' : 'cases.filter.atLeast');
}

export interface Surroundings {
  readonly view: CaseScope;
  /** Undefined: all accounts, which are then something to filter by. */
  readonly account: string | undefined;
}

export function filterProperties(
  text: Text,
  valueName: ValueName,
  { view, account }: Surroundings,
): Property[] {
  // Object.entries loses the names; they are those of the table.
  return (Object.entries(offered) as [SearchProperty, readonly PropertyFilterProps.ComparisonOperator[]][])
    .filter(
      ([key]) => !(key === 'turn' && view === 'waiting') && !(key === 'accountId' && account !== undefined),
    )
    .map(([key, operators]) => {
      const label = text(`cases.filter.property.${key}`);
      return {
        key,
        propertyLabel: label,
        groupValuesLabel: label,
        defaultOperator: operators[0] ?? '=',
        operators: operators.map((operator) => ({
          operator,
          description: meaningOf(text, key, operator),
          tokenType: listedProperties.includes(key) ? ('enum' as const) : ('value' as const),
          format: (value: unknown) =>
            (Array.isArray(value) ? value : [value]).map((one) => valueName(key, String(one))).join(', '),
        })),
      };
    });
}

export type ValueName = (property: SearchProperty, value: string) => string;

/** What a value is called; a value that has no name stands for itself. */
export function valueNames(text: Text, { classOf, accountOf }: Names): ValueName {
  return (property, value) => {
    switch (property) {
      case 'status':
        return isCaseStatus(value) ? statusWords(value, false).word : value;
      case 'turn':
        return value === 'aws' || value === 'customer' || value === 'nobody'
          ? text(`cases.turn.${value}`)
          : value;
      case 'severityCode':
        return severityName(value);
      case 'serviceCode':
        return classOf({ serviceCode: value }).service;
      case 'categoryCode':
        return classOf({ categoryCode: value }).category;
      case 'accountId':
        return accountOf(value);
      case 'language':
        return Object.values(caseLanguages).find(({ code }) => code === value)?.endonym ?? value;
      case 'issueType':
        return value === 'technical' || value === 'customer-service'
          ? text(`cases.filter.type.${value}`)
          : value;
      case 'hasAttachment':
      case 'isUnread':
      case 'isFollowed':
      case 'isReopened':
      case 'isRated':
        return value === 'true' || value === 'false' ? text(`cases.filter.${value}`) : value;
      case 'timeCreated':
      case 'timeUpdated':
      case 'timeResolved':
      case 'firstResponseDue':
      case 'timeReopened':
      case 'timeRated':
      case 'timeClosed':
      case 'openAt':
        return dayName(text, value);
      case 'followUpOn':
        return value === noValue ? text('cases.filter.noDay') : dayName(text, value);
      case 'clock': {
        const state = clockStates.find((known) => known === value);
        return state ? text(`cases.filter.clock.${state}`) : value;
      }
      case 'silentDays':
        return text('cases.filter.days', { days: Number(value) });
      case 'resolutionHours':
        return text('cases.filter.hours', { hours: Number(value) });
      case 'owner':
      case 'openedBy':
        if (value === ownValue) return text('cases.filter.you');
        return value === noValue ? text('cases.filter.nobody') : value;
      case 'team':
        if (value === ownValue) return text('cases.filter.yourGroups');
        return value === noValue ? text('cases.filter.noTeam') : value;
      case 'label':
        return value === noValue ? text('cases.filter.noLabel') : value;
      case 'rating':
      case 'caseId':
      case 'displayId':
      case 'subject':
      case 'submittedBy':
        return value;
    }
  };
}

function dayName(text: Text, value: string): string {
  const days = daysBeforeToday(value);
  if (days === null) return value;
  if (days === 0) return text('cases.filter.today');
  return days < 0 ? text('cases.filter.daysAhead', { days: -days }) : text('cases.filter.daysAgo', { days });
}

const always: readonly (readonly [SearchProperty, readonly string[]])[] = [
  ['status', caseStatuses],
  ['turn', ['customer', 'aws', 'nobody']],
  ['severityCode', severityCodes],
  ['issueType', ['technical', 'customer-service']],
  ['hasAttachment', ['true', 'false']],
  ['isUnread', ['true', 'false']],
  ['isFollowed', ['true', 'false']],
  ['clock', clockStates],
  ['silentDays', ['1', '3', '7', '14', '30']],
  ['isReopened', ['true', 'false']],
  ['isRated', ['true', 'false']],
  ['rating', ratings],
  ['timeReopened', ['-7d', '-30d']],
  ['timeRated', ['-7d', '-30d']],
  ['timeClosed', ['-0d', '-7d', '-30d', '-90d']],
  ['resolutionHours', ['4', '24', '72', '168']],
  ['timeCreated', ['-0d', '-1d', '-7d', '-30d', '-90d', '-365d']],
  ['timeUpdated', ['-0d', '-1d', '-7d', '-30d', '-90d']],
  ['timeResolved', ['-0d', '-7d', '-30d', '-90d']],
  ['firstResponseDue', ['-0d']],
  ['openedBy', [ownValue, noValue]],
  ['owner', [ownValue, noValue]],
  ['team', [ownValue, noValue]],
  ['label', [noValue]],
  ['followUpOn', [noValue, '-0d', '+1d', '+7d']],
];

/** The values to choose from: what can be, and what was found, with its number of cases. */
export function filterOptions(text: Text, valueName: ValueName, facets: readonly Facet[]): Option[] {
  const counts = new Map<string, number>(
    facets.flatMap(({ property, counts: found }) =>
      found.map(({ value, count }) => [`${property} ${value}`, count] as const),
    ),
  );
  const values = new Map<SearchProperty, Set<string>>(
    always.map(([property, list]) => [property, new Set(list)]),
  );
  for (const { property, counts: found } of facets) {
    const known = values.get(property) ?? new Set();
    for (const { value } of found) if (value !== '') known.add(value);
    values.set(property, known);
  }
  return [...values].flatMap(([property, list]) =>
    [...list].map((value): Option => {
      const count = counts.get(`${property} ${value}`);
      return {
        propertyKey: property,
        value,
        label: valueName(property, value),
        ...(count !== undefined && { tags: [text('cases.filter.count', { count })] }),
      };
    }),
  );
}
