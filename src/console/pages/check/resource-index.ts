/**
 * A result of up to tens of thousands of resources, made ready once: columns with their kinds, words to be
 * found by, orders that are kept. With 20,000 rows each step takes tens of milliseconds where comparing by the
 * browser's collation takes hundreds, so no worker is needed, and nothing has to be copied to one.
 */
import type { TrustedAdvisorResourceDetail } from '@aws-sdk/client-support';

import { type AdvisorStatus, advisorStatuses } from '../../../support/trusted-advisor.ts';
import { type ResourceColumn, resourceColumns, type ResourceRow, resourceRows } from './resource-rows.ts';
import { orderOf, type RowOrderOf } from './row-order.ts';

export interface RowFilter {
  readonly text: string;
  readonly status: AdvisorStatus | null;
  readonly region: string | null;
  readonly shown: 'included' | 'excluded' | 'all';
}

export interface RowOrder {
  readonly column: string;
  readonly isDescending: boolean;
}

/** No heading of AWS's is written in small letters. */
export const statusColumn = 'status';
export const regionColumn = 'region';

const statusRank: readonly string[] = Object.keys(advisorStatuses);

export class ResourceIndex {
  readonly columns: readonly ResourceColumn[];
  readonly rows: readonly ResourceRow[];
  readonly byId: ReadonlyMap<string, ResourceRow>;
  /** In alphabetical order. */
  readonly regions: readonly string[];
  readonly #orders = new Map<string, RowOrderOf>();
  #texts: readonly string[] | null = null;

  constructor(headings: readonly string[], resources: readonly TrustedAdvisorResourceDetail[]) {
    this.columns = resourceColumns(headings, resources);
    this.rows = resourceRows(this.columns, resources);
    this.byId = new Map(this.rows.map((row) => [row.resourceId, row]));
    this.regions = [...new Set(this.rows.flatMap(({ region }) => region ?? []))].toSorted();
  }

  /** The rows that the filter leaves; without an order as AWS sent them, the worst first. */
  find(filter: RowFilter, order: RowOrder | null): readonly ResourceRow[] {
    const matches = this.#matcher(filter);
    const places = (order && this.#order(order)) ?? this.rows.keys();
    const found: ResourceRow[] = [];
    for (const place of places) {
      const row = this.rows[place];
      if (row && matches(row)) found.push(row);
    }
    return found;
  }

  #matcher({ text, shown, status, region }: RowFilter): (row: ResourceRow) => boolean {
    const words = text.toLowerCase().split(/\s+/u).filter(Boolean);
    const texts = words.length > 0 ? this.#haystacks() : null;
    return (row) => {
      if (shown !== 'all' && row.isExcluded !== (shown === 'excluded')) return false;
      if (status !== null && row.status !== status) return false;
      if (region !== null && row.region !== region) return false;
      const haystack = texts?.[row.place] ?? '';
      return words.every((word) => haystack.includes(word));
    };
  }

  /**
   * Makes ready what a click or a word will ask for, a piece at a time: all together they take the browser a
   * few hundred milliseconds, which nobody waits for while reading.
   */
  *preparing(): Generator<void, void> {
    for (const { id } of this.columns) {
      this.#orderOf(id);
      yield;
    }
    for (const column of [statusColumn, regionColumn]) {
      this.#orderOf(column);
      yield;
    }
    this.#haystacks();
  }

  #haystacks(): readonly string[] {
    this.#texts ??= this.rows.map(({ place, region, resourceId }) => {
      let words = `${resourceId}\n${region ?? ''}`;
      for (const { cells } of this.columns) words += `\n${cells[place] ?? ''}`;
      return words.toLowerCase();
    });
    return this.#texts;
  }

  #order({ column, isDescending }: RowOrder): Uint32Array | null {
    const order = this.#orderOf(column);
    return order && (isDescending ? order.falling : order.rising);
  }

  #orderOf(column: string): RowOrderOf | null {
    const known = this.#orders.get(column);
    if (known) return known;
    const cells = this.#cells(column);
    if (!cells) return null;
    const order = orderOf(cells);
    this.#orders.set(column, order);
    return order;
  }

  #cells(column: string): Float64Array | readonly (string | null)[] | null {
    if (column === statusColumn) {
      return Float64Array.from(this.rows, ({ status }) => statusRank.indexOf(status));
    }
    if (column === regionColumn) return this.rows.map(({ region }) => region);
    const found = this.columns.find(({ id }) => id === column);
    return found ? (found.values ?? found.cells) : null;
  }
}
