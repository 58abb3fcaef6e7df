/**
 * The index of words: a document for each case, its subject and all its messages, so that words which stand
 * in different messages of a case are found together by one lookup.
 *
 * SQLite: FTS5 without content in the derived file, words already made (words.ts), so that its tokenizer only
 * cuts at spaces. PostgreSQL: a tsvector of the whole case without places, which has no bound but its size,
 * and one with places for each message, which phrases ask.
 */
import type { RawBuilder, SqlBool } from 'kysely';
import { sql } from 'kysely';

import type { Engine } from '../../../database/database.ts';
import type { Phrase } from './text-query.ts';

/** FTS5's ASCII tokenizer takes everything beyond ASCII for parts of words. */
export const derivedSchema = `
  create virtual table case_words using fts5(
    subject, messages, content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 2 3'
  )`;

/** Between messages, so that no phrase reaches from one into the next; no word can be this. */
export const messageEnd = '¶';

/** Whether all phrases occur in the case `c`, anywhere. Without a phrase: never. */
export function hasPhrases(phrases: readonly Phrase[], engine: Engine): RawBuilder<SqlBool> {
  if (phrases.length === 0) return sql`1 = 0`;
  if (engine === 'sqlite') {
    return sql`c.case_no in (select rowid from derived.case_words where case_words match ${match(phrases)})`;
  }
  return inRows(isAmong(sql`select case_no ${withWords(phrases)}`, engine), phrases);
}

/** The same on PostgreSQL, where each of a few cases is looked at; the fence keeps it from finding all others. */
export function eachHasPhrases(phrases: readonly Phrase[]): RawBuilder<SqlBool> {
  if (phrases.length === 0) return sql`1 = 0`;
  return inRows(sql`exists (select 1 ${withWords(phrases)} and case_no = c.case_no offset 0)`, phrases);
}

/** From where PostgreSQL has the words of all phrases, in any order; one phrase at least. */
export function withWords(phrases: readonly Phrase[]): RawBuilder<unknown> {
  const single = phrases.flatMap(({ words, isPrefix }) =>
    words.map((word, index) => ({ words: [word], isPrefix: isPrefix && index === words.length - 1 })),
  );
  return sql`from case_words where words @@ ${tsquery(single)}::tsquery`;
}

/** Where `all` words occur: whether those of a phrase stand in a row. */
function inRows(all: RawBuilder<SqlBool>, phrases: readonly Phrase[]): RawBuilder<SqlBool> {
  const inRow = phrases.filter(isRow).map(isInRow);
  return sql`(${sql.join([all, ...inRow], sql` and `)})`;
}

/** Whether it is more than a word. */
export function isRow({ words }: Phrase): boolean {
  return words.length > 1;
}

/** The numbers of the cases in whose subject all phrases occur. Without a phrase: none. */
export function subjectsWith(phrases: readonly Phrase[], engine: Engine): RawBuilder<unknown> {
  if (phrases.length === 0) return sql`select case_no from searched_cases where 1 = 0`;
  return engine === 'sqlite'
    ? sql`select rowid as case_no from derived.case_words where case_words match ${`{subject} : (${match(phrases)})`}`
    : sql`select case_no from case_words where subject @@ ${tsquery(phrases)}::tsquery`;
}

/**
 * To be joined to others by `and` only. On PostgreSQL as a list, so that the server looks the words up first and
 * plans the rest without them; beside an `or` it would go through the list for each case.
 */
export function isAmong(caseNumbers: RawBuilder<unknown>, engine: Engine): RawBuilder<SqlBool> {
  return engine === 'sqlite'
    ? sql`c.case_no in (${caseNumbers})`
    : sql`c.case_no = any(array(${caseNumbers}))`;
}

/**
 * For PostgreSQL, before a search for words: it takes a look through all tsvectors for cheap, since they lie
 * outside of their table, where its size is not counted.
 */
export const preferIndexes = { sql: 'set local enable_seqscan = off', parameters: [] } as const;

/** For PostgreSQL, before all cases are gone through: it takes that for cheap, and would not share it out. */
export const shareScans = { sql: 'set local parallel_setup_cost = 0', parameters: [] } as const;

/** In the subject, or in one of the messages. */
function isInRow(phrase: Phrase): RawBuilder<SqlBool> {
  const query = tsquery([phrase]);
  return sql`(exists (select 1 from case_words s where s.case_no = c.case_no and s.subject @@ ${query}::tsquery)
    or exists (select 1 from communication_words m where m.case_no = c.case_no and m.words @@ ${query}::tsquery))`;
}

/** Words have letters, digits and pictures only, so that none can be taken for syntax. */
function match(phrases: readonly Phrase[]): string {
  return phrases.map(({ words, isPrefix }) => `"${words.join(' ')}"${isPrefix ? ' *' : ''}`).join(' AND ');
}

function tsquery(phrases: readonly Phrase[]): string {
  return phrases
    .map(
      ({ words, isPrefix }) => `(${words.map((word) => `'${word}'`).join(' <-> ')}${isPrefix ? ':*' : ''})`,
    )
    .join(' & ');
}

/** A tsvector as PostgreSQL writes it, with the places of the words. */
export function tsvectorOf(words: readonly string[]): string {
  const places = new Map<string, number[]>();
  for (const [index, word] of words.entries()) {
    const known = places.get(word);
    if (known) known.push(index + 1);
    else places.set(word, [index + 1]);
  }
  return [...places].map(([word, at]) => `'${word}':${at.join(',')}`).join(' ');
}

/** Without places, of different words. */
export function bareTsvectorOf(words: Iterable<string>): string {
  return [...words].map((word) => `'${word}'`).join(' ');
}
