import type { AuditRecord } from '../../contract/audit-record.ts';
import type { Database } from '../../database/database.ts';
import { isJsonObject, parseJson } from '../../support/json.ts';
import type { AuditRow, CenterTables } from '../store/schema.ts';
import { chainHash, firstHash, indexOf } from './audit-log.ts';

export interface BrokenRecord {
  readonly chainId: string;
  readonly sequence: number;
  readonly problem: string;
}

export interface AuditCheck {
  readonly records: number;
  readonly chains: number;
  /** The first of each chain that is broken; what follows it there proves nothing more. */
  readonly broken: readonly BrokenRecord[];
}

const pageSize = 2000;

/**
 * Checks every chain from its first record: no gap, each hash over the one before and the text, and the
 * columns that are searched saying what the text says.
 */
export async function verifyChains(database: Database<CenterTables>): Promise<AuditCheck> {
  const broken: BrokenRecord[] = [];
  let [records, chains] = [0, 0];
  let chain = startOf('');
  let last: AuditRow | null = null;
  for (;;) {
    const rows: AuditRow[] = await pageAfter(database, last);
    for (const row of rows) {
      if (chain.id !== row.chain_id) {
        chain = startOf(row.chain_id);
        chains += 1;
      }
      records += 1;
      const problem = chain.isBroken ? null : problemOf(row, chain);
      if (problem !== null) {
        chain.isBroken = true;
        broken.push({ chainId: row.chain_id, sequence: row.sequence, problem });
      }
      chain.sequence = row.sequence;
      chain.hash = row.hash;
    }
    last = rows.at(-1) ?? null;
    if (last === null || rows.length < pageSize) return { records, chains, broken };
  }
}

interface Chain {
  readonly id: string;
  sequence: number;
  hash: string;
  isBroken: boolean;
}

function startOf(id: string): Chain {
  return { id, sequence: 0, hash: firstHash(id), isBroken: false };
}

async function pageAfter({ read }: Database<CenterTables>, last: AuditRow | null): Promise<AuditRow[]> {
  let query = read.selectFrom('audit').selectAll().orderBy('chain_id').orderBy('sequence').limit(pageSize);
  if (last) {
    const { chain_id, sequence } = last;
    query = query.where((row) =>
      row.or([
        row('chain_id', '>', chain_id),
        row.and([row('chain_id', '=', chain_id), row('sequence', '>', sequence)]),
      ]),
    );
  }
  return await query.execute();
}

function problemOf(row: AuditRow, { sequence, hash }: Chain): string | null {
  if (row.sequence !== sequence + 1) return `record ${sequence + 1} is missing before it`;
  if (row.hash !== chainHash(hash, row.record)) return 'the hash does not fit the record and the one before';
  const parsed = parseJson(row.record);
  if (!parsed.ok || !isJsonObject(parsed.value)) return 'the record is not a JSON object';
  // Its hash says that it was written from a record.
  const index = indexOf(JSON.parse(row.record) as AuditRecord);
  const columns = Object.entries(index).filter(([name, value]) => row[name as keyof AuditRow] !== value);
  return columns.length === 0
    ? null
    : `the columns ${columns.map(([name]) => name).join(', ')} say something else`;
}
