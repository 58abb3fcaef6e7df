import type { Database, Statement } from '../../database/database.ts';
import type { EmulatorTables } from './schema.ts';

export interface CommunicationFilter {
  readonly caseId: string;
  /** At this time or later, epoch milliseconds. */
  readonly after?: number | undefined;
  /** Before this time. */
  readonly before?: number | undefined;
}

export interface StoredCommunication {
  created_at: number;
  json: string;
}

const first = 0;
const latest = Number.MAX_SAFE_INTEGER;

/** Pages of a case's communications, newest first. */
export class CommunicationReads {
  readonly #database: Database<EmulatorTables>;
  /** By limit, which stands in the text: see case-reads. */
  readonly #statements = new Map<number, Statement<StoredCommunication>>();

  constructor(database: Database<EmulatorTables>) {
    this.#database = database;
  }

  /** At most `limit` from the time `start` on (null: the newest) to older ones. */
  page(filter: CommunicationFilter, start: number | null, limit: number): Promise<StoredCommunication[]> {
    const end = Math.min((filter.before ?? latest) - 1, start ?? latest);
    return this.#statement(limit).all(filter.caseId, filter.after ?? first, end);
  }

  #statement(limit: number): Statement<StoredCommunication> {
    const known = this.#statements.get(limit);
    if (known) return known;
    const statement = this.#database.prepare<StoredCommunication>(
      `select created_at, json from communications
       where case_id = ? and created_at >= ? and created_at <= ? order by created_at desc limit ${limit}`,
    );
    this.#statements.set(limit, statement);
    return statement;
  }
}
