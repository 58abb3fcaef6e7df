/**
 * Cases as the desk lists them, of all accounts at once.
 *
 * Choice: the open cases are read whole, off the event loop, and put in order here, because a promise counted
 * in business hours can't be put in order by a database. Cost: the work grows with the open cases of all
 * accounts, of which an emulator has hundreds, and not with the resolved ones.
 */
import type { Database, Statement } from '../../database/database.ts';
import { caseTimes } from '../../support/limits.ts';
import { historyStart } from '../../support/case-rules.ts';
import type { CaseRow, EmulatorTables } from './schema.ts';

export interface QueueRow extends CaseRow {
  /** Who has claimed the case, and when; both null: nobody. */
  holder: string | null;
  claimed_at: number | null;
  /** The first message of AWS, null while there is none. */
  first_answer: number | null;
  /** The newest message. */
  newest: number | null;
  /** The first message of the customer that AWS has not answered. */
  waiting_since: number | null;
  /** How many entries agents have made. */
  entries: number;
}

const ofAws = "m.case_id = c.case_id and m.origin = 'AWS'";
const columns = `c.*, d.agent as holder, d.claimed_at,
  (select min(m.created_at) from communications m where ${ofAws}) as first_answer,
  (select max(m.created_at) from communications m where m.case_id = c.case_id) as newest,
  (select min(u.created_at) from communications u where u.case_id = c.case_id and u.origin = 'CUSTOMER'
     and u.created_at > coalesce((select max(m.created_at) from communications m where ${ofAws}), 0)
  ) as waiting_since,
  coalesce((select max(e.position) from desk_entries e where e.case_id = c.case_id), 0) as entries`;
const tables = 'cases c left join desk_claims d on d.case_id = c.case_id';

/** Resolved ones are listed as long as an answer reopens them, and so many at most. */
const resolvedAtMost = 1_000;

export class QueueReads {
  readonly #database: Database<EmulatorTables>;
  readonly #one: Statement<QueueRow>;
  readonly #firstMessage: Statement<{ json: string }>;

  constructor(database: Database<EmulatorTables>) {
    this.#database = database;
    this.#one = database.prepare(
      `select ${columns} from ${tables} where c.case_id = ? and c.created_at >= ?`,
    );
    this.#firstMessage = database.prepare(
      'select json from communications where case_id = ? order by created_at limit 1',
    );
  }

  async one(caseId: string, now: number): Promise<QueueRow | null> {
    const [row] = await this.#one.all(caseId, historyStart(now));
    return row ?? null;
  }

  /** Cases that are not stored as resolved; what silence has made of them is for the reader to tell. */
  async open(now: number): Promise<QueueRow[]> {
    return await this.#aside(`c.status <> 'resolved' and c.created_at >= ${historyStart(now)}`);
  }

  /** The latest ones first. */
  async resolved(now: number): Promise<QueueRow[]> {
    const since = now - caseTimes.reopen;
    const where = `c.status = 'resolved' and c.closes_at >= ${since} and c.created_at >= ${historyStart(now)}`;
    return await this.#aside(`${where} order by c.closes_at desc limit ${resolvedAtMost}`);
  }

  /** The API's `Communication` as JSON; null for a case that does not exist. */
  async firstMessage(caseId: string): Promise<string | null> {
    const [row] = await this.#firstMessage.all(caseId);
    return row?.json ?? null;
  }

  async #aside(where: string): Promise<QueueRow[]> {
    const sql = `select ${columns} from ${tables} where ${where}`;
    const [rows = []] = await this.#database.readAside([{ sql, parameters: [] }]);
    // The columns above, as both engines give them.
    return rows.map((row) => row as unknown as QueueRow);
  }
}
