/** The resources of a result as a table's rows, with the columns that the check gives them. */
import type { TrustedAdvisorResourceDetail } from '@aws-sdk/client-support';

import { namingColumn } from '../../../support/advisor-columns.ts';
import { type AdvisorStatus, isAdvisorStatus } from '../../../support/trusted-advisor.ts';
import { type CellKind, isMissing, typeColumn } from './cell-values.ts';

export interface ResourceColumn {
  /** Its heading; a second one of the same name is numbered. */
  readonly id: string;
  readonly heading: string;
  readonly kind: CellKind;
  /** Whether it says which resource a row is about. */
  readonly isNaming: boolean;
  readonly cells: readonly (string | null)[];
  /** Null for text. */
  readonly values: Float64Array | null;
}

export interface ResourceRow {
  readonly resourceId: string;
  readonly status: AdvisorStatus;
  readonly region: string | null;
  readonly isExcluded: boolean;
  /** Among the rows as AWS sent them: where its cells stand in each column. */
  readonly place: number;
  /** What people call it. */
  readonly name: string;
}

type Detail = TrustedAdvisorResourceDetail;

const colours = new Set(['green', 'yellow', 'red', 'blue', '']);

/** The metadata's own column of colours says what the status says, in fewer words. */
function isColourColumn({ heading, cells }: ResourceColumn): boolean {
  return heading === 'Status' && cells.every((cell) => colours.has((cell ?? '').trim().toLowerCase()));
}

function cellOf({ metadata }: Detail, index: number): string | null {
  const cell = metadata?.[index] ?? null;
  return isMissing(cell) ? null : cell;
}

function numbered(headings: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return headings.map((heading) => {
    const times = (seen.get(heading) ?? 0) + 1;
    seen.set(heading, times);
    return times === 1 ? heading : `${heading} (${times})`;
  });
}

export function resourceColumns(
  headings: readonly string[],
  resources: readonly Detail[],
): readonly ResourceColumn[] {
  const ids = numbered(headings);
  const naming = namingColumn(headings);
  const columns = headings.map((heading, index): ResourceColumn => {
    const cells = resources.map((resource) => cellOf(resource, index));
    return {
      id: ids[index] ?? heading,
      heading,
      isNaming: index === naming,
      cells,
      ...typeColumn(heading, cells),
    };
  });
  return columns.filter((column) => !isColourColumn(column));
}

export function resourceRows(
  columns: readonly ResourceColumn[],
  resources: readonly Detail[],
): readonly ResourceRow[] {
  const naming = columns.find(({ isNaming }) => isNaming);
  return resources.map((resource, place) => {
    const { status = '', resourceId = '', region = null, isSuppressed = false } = resource;
    return {
      resourceId,
      status: isAdvisorStatus(status) ? status : 'not_available',
      region,
      isExcluded: isSuppressed,
      place,
      name: naming?.cells[place] ?? resourceId,
    };
  });
}
