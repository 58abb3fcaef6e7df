/** What the thread of the columns is asked, and what it answers: records that go from thread to thread. */
import type { FigureAnswer } from '../../../contract/center/review.ts';
import type { FigureName, FigureSpan, FigureSplit } from '../../../contract/center/figures.ts';
import type { Facet } from '../../../contract/center/search-for-cases.ts';
import type { ZoneOffset } from '../../../support/clocks/zone-offsets.ts';
import type { SearchInput, SearchInputToken } from '../search/search-input.ts';
import type { AccountScope } from '../search/search-scope.ts';

/** Who asks, and what is known of them that no column has. Lists are JSON. */
export interface Asker {
  readonly userId: string;
  /** Epoch milliseconds; as of which clocks are told. */
  readonly now: number;
  /** Of all accounts that are searched. */
  readonly scopes: readonly AccountScope[];
  readonly beside: Beside;
}

/** Only what the question needs is there. */
export interface Beside {
  /** When the asker's user was created, epoch milliseconds. */
  readonly createdAt?: number;
  /** Ids of cases that the asker has opened, and when that was: pairs. */
  readonly reads?: string;
  /** Ids of cases that the asker follows. */
  readonly followed?: string;
  /** The ids of the asker's groups. */
  readonly ownTeams?: string;
}

/** Numbers of the cases that a text finds. Lists are JSON. */
export interface FoundByText {
  /** Anywhere in the case. */
  readonly everywhere: string;
  /** In the subject. */
  readonly inSubject: string;
  /** By being its id. */
  readonly byId: string;
}

export interface RowFilter extends Pick<SearchInput, 'tokens' | 'operation'> {
  /** Null: no text is looked for. */
  readonly text: FoundByText | null;
  /** By `idKey`, of each id that is asked for the numbers of the cases that have it; JSON. */
  readonly ids: Readonly<Record<string, string>>;
}

export function idKey({ property, value }: Pick<SearchInputToken, 'property' | 'value'>): string {
  return `${property} ${value}`;
}

export interface RowSearch extends RowFilter, Pick<SearchInput, 'sort' | 'descending' | 'from' | 'size'> {
  readonly facets: SearchInput['facets'];
}

export interface RowFigures extends FigureSpan, Pick<RowFilter, 'ids'> {
  readonly tokens: readonly SearchInputToken[];
  readonly figures: readonly { readonly figure: FigureName; readonly by?: FigureSplit | undefined }[];
  readonly offsets: readonly ZoneOffset[];
}

export interface Questions {
  search: { readonly asker: Asker; readonly search: RowSearch };
  /** All that is found, in order. */
  places: { readonly asker: Asker; readonly search: RowSearch };
  /** How many each finds; of those accounts alone, where some are named. */
  counts: {
    readonly asker: Asker;
    readonly filters: readonly (RowFilter & { readonly accountIds: readonly string[] | null })[];
  };
  figures: { readonly asker: Asker; readonly asked: RowFigures };
}

export interface Answers {
  search: {
    readonly total: number;
    /** Numbers of the page's cases, in order. */
    readonly page: readonly number[];
    readonly facets: Facet[];
    /** How many cases of each account the asker may see. */
    readonly visible: Readonly<Record<string, number>>;
  };
  places: Float64Array;
  counts: number[];
  figures: FigureAnswer[];
}

export type Kind = keyof Questions;

export type ThreadMessage =
  /** JSON, a list of `CaseRow`. */
  | { readonly rows: string }
  | {
      [Each in Kind]: { readonly id: number; readonly kind: Each; readonly question: Questions[Each] };
    }[Kind];

export type ThreadAnswer = { readonly id: number } & (
  | { readonly answer: Answers[Kind] }
  | { readonly failure: string }
);
