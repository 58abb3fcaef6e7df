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

/** The numbers of the cases in which all phrases occur, anywhere; one phrase at least. */
export function casesWith(phrases: readonly Phrase[], engine: Engine): RawBuilder<unknown> {
  if (engine === 'sqlite') {
    return sql`select rowid as case_no from derived.case_words where case_words match ${match(phrases)}`;
  }
  // First the words, in any order; then whether those of a phrase stand in a row.
  const single = phrases.flatMap(({ words, isPrefix }) =>
    words.map((word, index) => ({ words: [word], isPrefix: isPrefix && index === words.length - 1 })),
  );
  const inRow = phrases.filter(({ words }) => words.length > 1).map(isInRow);
  const conditions = [sql`c.words @@ ${tsquery(single)}::tsquery`, ...inRow];
  return sql`select c.case_no from case_words c where ${sql.join(conditions, sql` and `)}`;
}

/** Likewise, in whose subject they all occur. */
export function subjectsWith(phrases: readonly Phrase[], engine: Engine): RawBuilder<unknown> {
  return engine === 'sqlite'
    ? sql`select rowid as case_no from derived.case_words where case_words match ${`{subject} : (${match(phrases)})`}`
    : sql`select case_no from case_words where subject @@ ${tsquery(phrases)}::tsquery`;
}

/**
 * For PostgreSQL, before a search for words: it takes a look through all tsvectors for cheap, since they lie
 * outside of their table, where its size is not counted.
 */
export const preferIndexes = { sql: 'set local enable_seqscan = off', parameters: [] } as const;

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
