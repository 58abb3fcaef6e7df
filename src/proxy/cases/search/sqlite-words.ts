import type { Database } from '../../../database/database.ts';
import { JobStatement } from '../../../database/job-statement.ts';
import type { CenterTables } from '../../store/schema.ts';
import { Pace } from './pace.ts';
import { messageEnd } from './word-index.ts';
import { wordsOf } from './words.ts';

/** Characters of words in one write of the derived file, and cases. */
const writeAtMost = 1_000_000;
const casesAtMost = 500;
const messagesAtOnce = 20;

const putWords = 'insert or replace into case_words (rowid, subject, messages) values (?, ?, ?)';
const settle = new JobStatement('delete from words_to_index where case_no = ? and version = ?');
const queueAll = new JobStatement(`
  insert into words_to_index (case_no, version) select case_no, 1 from indexed_cases where true
  on conflict (case_no) do update set version = words_to_index.version + 1`);

/** What was thrown away with the derived file is made anew. */
export async function queueAllCases(database: Database<CenterTables>): Promise<void> {
  await database.write((transaction) => queueAll.change(transaction), { isAside: true });
}

/** Indexes a number of the waiting cases; answers how many. */
export function sqliteWords(database: Database<CenterTables>): () => Promise<number> {
  const waiting = database.prepare<{ case_no: number; version: number; subject: string }>(`
    select w.case_no, w.version, c.subject from words_to_index w
    join indexed_cases c on c.case_no = w.case_no order by w.case_no limit ${casesAtMost}`);
  const messages = database.prepare<{ sent_at: number; body: string }>(`
    select sent_at, body from indexed_communications where case_no = ? and sent_at > ?
    order by sent_at limit ${messagesAtOnce}`);

  async function messageWords(caseNo: number, pace: Pace): Promise<string> {
    const parts: string[] = [];
    for (let after = -1, isMore = true; isMore;) {
      const page = await messages.all(caseNo, after);
      for (const { body } of page) {
        parts.push(wordsOf(body).join(' '));
        await pace.spend(body.length);
      }
      after = page.at(-1)?.sent_at ?? after;
      isMore = page.length === messagesAtOnce;
    }
    return parts.join(` ${messageEnd} `);
  }

  return async () => {
    const pace = new Pace();
    const done: { case_no: number; version: number }[] = [];
    const statements = [];
    let size = 0;
    for (const { case_no, version, subject } of await waiting.all()) {
      const words = await messageWords(case_no, pace);
      statements.push({ sql: putWords, parameters: [case_no, wordsOf(subject).join(' '), words] });
      done.push({ case_no, version });
      size += words.length;
      if (size > writeAtMost) break;
    }
    if (done.length === 0) return 0;
    await database.derived?.write(statements);
    await database.write(
      async (transaction) => {
        for (const { case_no, version } of done) await settle.change(transaction, case_no, version);
      },
      { isAside: true },
    );
    return done.length;
  };
}
