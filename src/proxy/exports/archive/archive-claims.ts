import { randomUUID } from 'node:crypto';

import type { Transaction } from 'kysely';

import type { CenterDatabase } from '../../store/center-database.ts';
import { isLeaseFree } from '../../store/free-lease.ts';
import type { ArchiveExportRow } from '../../store/export-schema.ts';
import type { CenterTables } from '../../store/schema.ts';
import type { WrittenSegment } from './write-segment.ts';

/** Milliseconds. */
export const leaseTime = 60_000;
/** In a row, after which an export is given up. */
const failuresAtMost = 3;

/** Which process works at which export: one at each, until its lease runs out or it says so. */
export class ArchiveClaims {
  readonly #database: CenterDatabase;
  readonly #now: () => number;
  readonly #owner = randomUUID();

  constructor(database: CenterDatabase, now: () => number) {
    this.#database = database;
    this.#now = now;
  }

  /** The oldest that nobody works at; undefined where there is none. */
  async claim(): Promise<ArchiveExportRow | undefined> {
    const now = this.#now();
    return await this.#database.write(
      async (transaction) => {
        const free = await transaction
          .selectFrom('archive_exports')
          .select('export_id')
          .where('state', '=', 'running')
          .where(isLeaseFree(this.#database.engine, this.#owner, now))
          .$if(this.#database.engine === 'postgres', (query) => query.forUpdate().skipLocked())
          .orderBy('started_at')
          .limit(1)
          .executeTakeFirst();
        if (!free) return undefined;
        return await transaction
          .updateTable('archive_exports')
          .set({ lease_owner: this.#owner, lease_until: now + leaseTime })
          .where('export_id', '=', free.export_id)
          .returningAll()
          .executeTakeFirst();
      },
      { isAside: true },
    );
  }

  async renew({ export_id }: ArchiveExportRow): Promise<void> {
    await this.#change(export_id, { lease_until: this.#now() + leaseTime });
  }

  async release({ export_id }: ArchiveExportRow): Promise<void> {
    await this.#change(export_id, { lease_owner: null, lease_until: null });
  }

  /** Answers whether it is given up. */
  async fail({ export_id, failures }: ArchiveExportRow): Promise<boolean> {
    const isOver = failures + 1 >= failuresAtMost;
    await this.#change(export_id, { failures: failures + 1, ...(isOver && { state: 'failed' as const }) });
    return isOver;
  }

  /** Part of a job: keeps a segment. False where the export is another's meanwhile, or nobody's any more. */
  async keep(
    transaction: Transaction<CenterTables>,
    row: ArchiveExportRow,
    { blobId, size, entries, cases }: WrittenSegment,
  ): Promise<boolean> {
    const { export_id } = row;
    const { numUpdatedRows } = await transaction
      .updateTable('archive_exports')
      .set({
        size: row.size + size,
        failures: 0,
        lease_until: this.#now() + leaseTime,
        ...(cases
          ? { written_case: cases.at(-1) ?? row.written_case, cases_done: row.cases_done + cases.length }
          : // Fewer than there were at first, where some have left its maker's scope meanwhile.
            { state: 'done' as const, cases_total: row.cases_done, lease_owner: null, lease_until: null }),
      })
      .where('export_id', '=', export_id)
      .where('state', '=', 'running')
      .where('lease_owner', '=', this.#owner)
      .where('size', '=', row.size)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    const { count } = await transaction
      .selectFrom('archive_export_segments')
      .select((row_) => row_.fn.countAll<number>().as('count'))
      .where('export_id', '=', export_id)
      .executeTakeFirstOrThrow();
    await transaction
      .insertInto('archive_export_segments')
      .values({
        export_id,
        number: count,
        blob_id: blobId,
        starts_at: row.size,
        size,
        entries: JSON.stringify(entries),
        cases: JSON.stringify(cases ?? []),
      })
      .execute();
    return true;
  }

  async #change(
    exportId: string,
    change: Partial<Pick<ArchiveExportRow, 'state' | 'failures' | 'lease_owner' | 'lease_until'>>,
  ): Promise<void> {
    await this.#database.write(
      (transaction) =>
        transaction
          .updateTable('archive_exports')
          .set(change)
          .where('export_id', '=', exportId)
          .where('lease_owner', '=', this.#owner)
          .execute(),
      { isAside: true },
    );
  }
}
