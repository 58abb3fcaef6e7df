/**
 * The catalogue of services and categories that a case is filed under.
 *
 * Context: the codes are AWS's; names and categories are public for a handful of services only.
 * Choice: every code has a name in the style of the known ones (no "Amazon" or "AWS" in front) and
 * categories; each family's file says at its head which of them come from a real answer and which
 * are ours.
 * Language: names are English whatever `language` a caller asks for. That is decided here, once.
 */
import type { IssueType } from '../../support/issue-types.ts';
import { issueTypeOfService } from '../../support/service-issue-type.ts';

export interface CatalogueCategory {
  readonly code: string;
  readonly name: string;
}

export interface CatalogueService {
  readonly code: string;
  readonly name: string;
  readonly issueType: IssueType;
  readonly categories: readonly CatalogueCategory[];
}

/** Category names by their code, in the order in which they are offered. */
export type CategoryNames = Readonly<Record<string, string>>;

/** What every technical service offers beside its own categories (seen on several real ones). */
export const commonCategories: CategoryNames = {
  apis: 'APIs',
  'feature-request': 'Feature Request',
  'general-guidance': 'General Guidance',
  other: 'Other',
};

/** A service with categories of its own and the common ones. */
export function service(code: string, name: string, own: CategoryNames): CatalogueService {
  return exactly(code, name, { ...own, ...commonCategories });
}

/** A service whose categories are complete as they stand. */
export function exactly(code: string, name: string, categories: CategoryNames): CatalogueService {
  const list = Object.entries(categories).map(([category, label]) => ({ code: category, name: label }));
  return { code, name, issueType: issueTypeOfService(code), categories: list };
}
