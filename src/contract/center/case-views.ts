/** Searches for cases that people come back to: kept for oneself, or for one of one's groups. */
import type { MetadataBearer } from '@smithy/types';

import { centerCommand } from './center-command.ts';
import { listOf, noPlugins, operation, structure, text, texts, truth } from './schemas.ts';
import { type SearchRequest, SearchToken$ } from './search-for-cases.ts';
import type { OwnGroup } from './templates.ts';

/**
 * What is looked for and in which order; not which page of it. A date among the tokens may be so many days
 * before today: `-7d`, see `relative-day.ts`.
 */
export type ViewSearch = Pick<
  SearchRequest,
  'accountIds' | 'text' | 'tokens' | 'operation' | 'sort' | 'descending'
>;

export interface CaseView {
  viewId: string;
  name: string;
  /** Absent where it is one's own. Every member of a group may change what is the group's. */
  groupId?: string;
  groupName?: string;
  search: ViewSearch;
  /** ISO 8601. */
  updatedAt: string;
  /** The user name of whoever changed it last. */
  updatedBy: string;
}

export interface CaseViewList {
  views: CaseView[];
  /** Those that the person is in, for whom a view can be kept. */
  groups: OwnGroup[];
}

export interface NewCaseView {
  name: string;
  groupId?: string;
  search: ViewSearch;
}

export const caseViewLimits = {
  name: 60,
  /** Views of one person, and of one group. */
  count: 50,
  accounts: 100,
} as const;

type Nothing = Readonly<Record<string, never>>;
type WithMetadata<Output> = Output & MetadataBearer;

export const ViewSearch$ = structure('ViewSearch', {
  accountIds: texts,
  text,
  tokens: () => listOf(SearchToken$),
  operation: text,
  sort: text,
  descending: truth,
});
const given = { name: text, groupId: text, search: () => ViewSearch$ };
const CaseView$ = structure('CaseView', {
  viewId: text,
  ...given,
  groupName: text,
  updatedAt: text,
  updatedBy: text,
});
const Group$ = structure('OwnGroup', { groupId: text, name: text });

/** In the order of their names. */
export class ListCaseViewsCommand extends centerCommand<Nothing, WithMetadata<CaseViewList>>(
  {},
  noPlugins,
  'ListCaseViews',
  operation('ListCaseViews', {}, { views: () => listOf(CaseView$), groups: () => listOf(Group$) }),
) {}

export class CreateCaseViewCommand extends centerCommand<NewCaseView, WithMetadata<{ viewId: string }>>(
  {},
  noPlugins,
  'CreateCaseView',
  operation('CreateCaseView', given, { viewId: text }),
) {}

/** Puts all of it in the place of what was kept; without a group it becomes one's own. */
export class UpdateCaseViewCommand extends centerCommand<NewCaseView & { viewId: string }, MetadataBearer>(
  {},
  noPlugins,
  'UpdateCaseView',
  operation('UpdateCaseView', { viewId: text, ...given }, {}),
) {}

export class DeleteCaseViewCommand extends centerCommand<{ viewId: string }, MetadataBearer>(
  {},
  noPlugins,
  'DeleteCaseView',
  operation('DeleteCaseView', { viewId: text }, {}),
) {}
