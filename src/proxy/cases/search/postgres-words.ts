import type { Transaction } from 'kysely';

import type { Database } from '../../../database/database.ts';
import { JobStatement } from '../../../database/job-statement.ts';
import type { CenterTables } from '../../store/schema.ts';
import { givenRows } from '../given-rows.ts';
import { Pace } from './pace.ts';
import { bareTsvectorOf, tsvectorOf } from './word-index.ts';
import { wordsOf } from './words.ts';

/** In one transaction. */
const casesAtMost = 40;
const messagesAtMost = 240;
/** Bytes of different words: a tsvector holds a megabyte, what is over it is not found. */
const wordsAtOnce = 250_000;
const wordsAtMost = 700_000;

/** Replicas take different ones; a case that changes meanwhile waits for the transaction. */
const take = new JobStatement<{ case_no: number; subject: string }>(`
  select w.case_no, c.subject from words_to_index w join indexed_cases c on c.case_no = w.case_no
  order by w.case_no limit ${casesAtMost} for update of w skip locked`);
const newMessages = new JobStatement<{ case_no: number; sent_at: number; body: string }>(`
  select m.case_no, m.sent_at, m.body from ${givenRows('postgres', { case_no: 'bigint' })}
  join indexed_communications m on m.case_no = given.case_no
  where not exists
    (select 1 from communication_words k where k.case_no = m.case_no and k.sent_at = m.sent_at)
  order by m.case_no, m.sent_at limit ${messagesAtMost}`);
const putMessages = new JobStatement(`
  insert into communication_words (case_no, sent_at, words)
  select case_no, sent_at, words::tsvector
  from ${givenRows('postgres', { case_no: 'bigint', sent_at: 'bigint', words: 'text' })}`);
const putCases = new JobStatement(`
  insert into case_words (case_no, subject, words)
  select case_no, subject::tsvector, words::tsvector
  from ${givenRows('postgres', { case_no: 'bigint', subject: 'text', words: 'text' })}
  on conflict (case_no) do update set
    subject = excluded.subject,
    words = case
      when (select coalesce(sum(octet_length(lexeme)), 0) from unnest(case_words.words)) < ${wordsAtMost}
      then case_words.words || excluded.words else case_words.words end`);
const settle = new JobStatement(
  `delete from words_to_index where case_no in
    (select case_no from ${givenRows('postgres', { case_no: 'bigint' })})`,
);

/** Indexes a number of the waiting cases; answers how many. */
export function postgresWords(database: Database<CenterTables>): () => Promise<number> {
  return () => database.write(indexSome);
}

async function indexSome(transaction: Transaction<CenterTables>): Promise<number> {
  const cases = await take.all(transaction);
  if (cases.length === 0) return 0;
  const numbers = cases.map(({ case_no }) => ({ case_no }));
  const messages = await newMessages.all(transaction, JSON.stringify(numbers));
  // Of the last one there may be more messages, and of those behind it all, for the next time.
  const last = messages.length === messagesAtMost ? (messages.at(-1)?.case_no ?? 0) : Infinity;
  const pace = new Pace();
  const vectors: { case_no: number; sent_at: number; words: string }[] = [];
  const wordsOfCase = new Map<number, Set<string>>();
  for (const { case_no, sent_at, body } of messages) {
    await pace.spend(body.length);
    const words = wordsOf(body);
    vectors.push({ case_no, sent_at, words: tsvectorOf(words) });
    const known = wordsOfCase.get(case_no) ?? new Set();
    for (const word of words) known.add(word);
    wordsOfCase.set(case_no, known);
  }
  const rows: { case_no: number; subject: string; words: string }[] = [];
  for (const { case_no, subject } of cases.filter((one) => one.case_no <= last)) {
    const subjectWords = wordsOf(subject);
    const words = bareTsvectorOf(bounded(new Set([...subjectWords, ...(wordsOfCase.get(case_no) ?? [])])));
    rows.push({ case_no, subject: tsvectorOf(subjectWords), words });
    await pace.spend(words.length);
  }
  await putMessages.change(transaction, JSON.stringify(vectors));
  await putCases.change(transaction, JSON.stringify(rows));
  const whole = numbers.filter(({ case_no }) => case_no < last);
  if (whole.length > 0) await settle.change(transaction, JSON.stringify(whole));
  return cases.length;
}

function bounded(words: ReadonlySet<string>): string[] {
  let size = 0;
  return [...words].filter((word) => {
    size += Buffer.byteLength(word);
    return size < wordsAtOnce;
  });
}
