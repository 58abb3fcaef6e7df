/**
 * The list of cases over all accounts that one may see, after the console's own SearchForCases, whose shape
 * is not public and which therefore is ours. Answered from the index of cases; AWS's names for AWS's fields.
 */
import type { MetadataBearer } from '@smithy/types';

import { centerCommand } from './center-command.ts';
import { listOf, noPlugins, number, operation, structure, text, texts, truth } from './schemas.ts';
import type { facetProperties, searchProperties, sortProperties } from './search-rules.ts';

export { facetProperties, searchLimits, searchProperties, sortProperties } from './search-rules.ts';

export type SearchProperty = keyof typeof searchProperties;
export type SearchOperator = '=' | '!=' | ':' | '!:' | '>=' | '<';

export interface SearchToken {
  property: SearchProperty;
  operator: SearchOperator;
  value: string;
}

export type SortProperty = (typeof sortProperties)[number];

export type FacetProperty = (typeof facetProperties)[number];

export interface SearchRequest {
  /** None: all that the person may see. */
  accountIds?: string[];
  /**
   * Words that must all occur, in the subject or in any message, without regard to case and accents; the last
   * one may go on. `"…"` for words in this order. A case id or a display id alone finds that case as well.
   */
  text?: string;
  tokens?: SearchToken[];
  /** How the tokens are joined; `and` without a word. Tokens of one property under `and` with `=` mean any of them. */
  operation?: 'and' | 'or';
  /** Without a word: what has changed last comes first. */
  sort?: SortProperty;
  descending?: boolean;
  /** Rows to skip, from 0. */
  from?: number;
  /** 0 to 100; 0 for the counts alone. 20 without a word. */
  size?: number;
  /** By which the hits are counted. */
  facets?: FacetProperty[];
}

/** A stretch of text with the places of the words that were asked for. */
export interface Highlight {
  text: string;
  /** Pairs of offsets, UTF-16 code units: from and to of each place. */
  marks: number[];
}

export interface FoundCase {
  accountId: string;
  caseId: string;
  displayId: string;
  subject: string;
  status: string;
  serviceCode: string;
  categoryCode: string;
  severityCode: string;
  issueType?: string;
  language: string;
  submittedBy: string;
  ccEmailAddresses: string[];
  /** ISO 8601, as all times here. */
  timeCreated: string;
  timeUpdated: string;
  timeResolved?: string;
  /** The promise for the first response; missing where there is none. */
  firstResponseDue?: string;
  /** The first message of AWS. */
  firstResponseAt?: string;
  /** Who wrote last: `AWS` or `CUSTOMER`. */
  lastOrigin: string;
  communicationCount: number;
  hasAttachment: boolean;
  isUnread: boolean;
  isFollowed: boolean;
  /** The customer's first message that AWS has not answered; the opening, where it has answered nothing. */
  waitingSince?: string;
  /** Answers of AWS after the first, and how many minutes each took on average. */
  nextResponses: number;
  nextResponseMinutes?: number;
  /** Up to now, or to the resolution: how long AWS had to act, and how long you were asked. */
  workedMinutes: number;
  pausedMinutes: number;
  reopenedCount: number;
  /** The last that somebody gave an answer, 1 to 5. */
  rating?: number;
  ownerId?: string;
  /** The owner's name. */
  owner?: string;
  teamId?: string;
  /** The name of the group that is the team. */
  team?: string;
  /** In the order of the alphabet. */
  labels: string[];
  /** A calendar day, `2026-11-21`. */
  followUpOn?: string;
  /** As in `CaseWork`; absent before the first change of owner, team and day. */
  workVersion?: number;
  subjectHighlight?: Highlight;
  /** Where in a message the words were found, and in which. */
  excerpt?: Highlight;
  excerptCommunication?: string;
}

export interface FacetCount {
  value: string;
  count: number;
}

export interface Facet {
  property: FacetProperty;
  /** Most frequent first, at most 200. */
  counts: FacetCount[];
}

/** How current the answer is for an account. */
export interface IndexedAccount {
  accountId: string;
  /** `filling`: the first fill is under way; `failed`: nothing new arrives, for the reason given. */
  state: 'waiting' | 'filling' | 'current' | 'failed';
  /** Cases taken in so far. */
  cases: number;
  /** ISO 8601; until when everything is known. */
  upToDate?: string;
  /** As in `AccountTest`: what is wrong, for people to act on. */
  problem?: string;
  problemDetail?: string;
  /** The person's permissions are for some of its cases only, and all others are not there for them. */
  isNarrowed?: boolean;
}

export interface SearchAnswer {
  cases: FoundCase[];
  /** Of all that was found, whatever the page. */
  total: number;
  facets: Facet[];
  accounts: IndexedAccount[];
}

export const SearchToken$ = structure('SearchToken', { property: text, operator: text, value: text });
const Highlight$ = structure('Highlight', { text, marks: 64 | number });
const FoundCase$ = structure('FoundCase', {
  accountId: text,
  caseId: text,
  displayId: text,
  subject: text,
  status: text,
  serviceCode: text,
  categoryCode: text,
  severityCode: text,
  issueType: text,
  language: text,
  submittedBy: text,
  ccEmailAddresses: texts,
  timeCreated: text,
  timeUpdated: text,
  timeResolved: text,
  firstResponseDue: text,
  firstResponseAt: text,
  lastOrigin: text,
  communicationCount: number,
  hasAttachment: truth,
  isUnread: truth,
  isFollowed: truth,
  waitingSince: text,
  nextResponses: number,
  nextResponseMinutes: number,
  workedMinutes: number,
  pausedMinutes: number,
  reopenedCount: number,
  rating: number,
  ownerId: text,
  owner: text,
  teamId: text,
  team: text,
  labels: texts,
  followUpOn: text,
  workVersion: number,
  subjectHighlight: () => Highlight$,
  excerpt: () => Highlight$,
  excerptCommunication: text,
});
const FacetCount$ = structure('FacetCount', { value: text, count: number });
const Facet$ = structure('Facet', { property: text, counts: () => listOf(FacetCount$) });
const IndexedAccount$ = structure('IndexedAccount', {
  accountId: text,
  state: text,
  cases: number,
  upToDate: text,
  problem: text,
  problemDetail: text,
  isNarrowed: truth,
});

export class SearchForCasesCommand extends centerCommand<SearchRequest, MetadataBearer & SearchAnswer>(
  {},
  noPlugins,
  'SearchForCases',
  operation(
    'SearchForCases',
    {
      accountIds: texts,
      text,
      tokens: () => listOf(SearchToken$),
      operation: text,
      sort: text,
      descending: truth,
      from: number,
      size: number,
      facets: texts,
    },
    {
      cases: () => listOf(FoundCase$),
      total: number,
      facets: () => listOf(Facet$),
      accounts: () => listOf(IndexedAccount$),
    },
  ),
) {}
