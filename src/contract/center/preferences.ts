/**
 * How a person likes the console, kept per user: `SupportCenter.GetPreferences` and
 * `SupportCenter.PutPreferences` at `POST /api/center`.
 */
export const themes = ['system', 'light', 'dark'] as const;
export const densities = ['comfortable', 'compact'] as const;
/** Which answers are told by the browser: none, those in cases that one has submitted or follows, all. */
export const notificationChoices = ['off', 'own', 'all'] as const;
export const pageSizes = [10, 20, 50, 100] as const;

export type Theme = (typeof themes)[number];
export type Density = (typeof densities)[number];
export type NotificationChoice = (typeof notificationChoices)[number];

export interface Preferences {
  theme: Theme;
  density: Density;
  /** Rows of a list's page, one of `pageSizes`. */
  pageSize: number;
  /** A BCP 47 tag; absent: what the browser asks for. */
  language?: string;
  /** The columns that a list shows, in order, by the list's name (`cases`). */
  columns?: Record<string, string[]>;
  /** The column that a list is sorted by, by the list's name; behind a minus the other way round. */
  sorting?: Record<string, string>;
  /** Absent: `off`. */
  notifications?: NotificationChoice;
}

export const defaultPreferences: Preferences = { theme: 'system', density: 'comfortable', pageSize: 20 };

export type GetPreferencesRequest = Readonly<Record<string, never>>;

/** What is given replaces what was kept; what is absent stays. */
export interface PutPreferencesRequest {
  preferences: Partial<Preferences>;
}

export interface PreferencesResponse {
  preferences: Preferences;
}

const languageTag = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/;
const maxLists = 20;
const maxColumns = 50;
const maxNameLength = 64;

/** The first rule that a change of preferences breaks, in words, or null. */
export function findPreferenceProblem(change: Readonly<Record<string, unknown>>): string | null {
  for (const [name, value] of Object.entries(change)) {
    const problem = memberProblem(name, value);
    if (problem !== null) return problem;
  }
  return null;
}

function memberProblem(name: string, value: unknown): string | null {
  switch (name) {
    case 'theme':
      return oneOf(name, value, themes);
    case 'density':
      return oneOf(name, value, densities);
    case 'pageSize':
      return oneOf(name, value, pageSizes);
    case 'notifications':
      return oneOf(name, value, notificationChoices);
    case 'language':
      return typeof value === 'string' && languageTag.test(value) ? null : 'language must be a BCP 47 tag.';
    case 'columns':
      return areColumns(value) ? null : 'columns must map lists to their column names.';
    case 'sorting':
      return areSortings(value) ? null : 'sorting must map lists to a column name.';
    default:
      return `${name.slice(0, maxNameLength)} is not a preference.`;
  }
}

function oneOf(name: string, value: unknown, allowed: readonly unknown[]): string | null {
  return allowed.includes(value) ? null : `${name} must be one of ${allowed.join(', ')}.`;
}

/** Whether something of this kind is told of each list. */
function isByList(value: unknown, isKind: (told: unknown) => boolean): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const lists = Object.entries(value);
  return lists.length <= maxLists && lists.every(([list, told]) => isName(list) && isKind(told));
}

function areColumns(value: unknown): boolean {
  return isByList(value, areNames);
}

function areSortings(value: unknown): boolean {
  return isByList(value, isName);
}

function areNames(value: unknown): boolean {
  return Array.isArray(value) && value.length <= maxColumns && value.every(isName);
}

function isName(value: unknown): boolean {
  return typeof value === 'string' && value.length > 0 && value.length <= maxNameLength;
}
