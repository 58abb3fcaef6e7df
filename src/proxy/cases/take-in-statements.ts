/** What `takeIn` runs. Each statement takes the rows of a whole chunk of cases. */
import type { Selectable } from 'kysely';

import type { Engine } from '../../database/database.ts';
import { JobStatement } from '../../database/job-statement.ts';
import type { IndexedCaseRow } from '../store/case-schema.ts';
import { type ColumnTypes, givenRows } from './given-rows.ts';

/** As it is stored, with what stands beside. */
export type KnownCase = Omit<Selectable<IndexedCaseRow>, 'rating' | 'rated_at'> & {
  readonly cc_email_addresses: string | null;
};

const caseColumns = {
  case_id: 'text',
  account_id: 'text',
  display_id: 'text',
  subject: 'text',
  status: 'text',
  service_code: 'text',
  category_code: 'text',
  severity_code: 'text',
  issue_type: 'text',
  language: 'text',
  submitted_by: 'text',
  time_created: 'bigint',
  time_updated: 'bigint',
  known_until: 'bigint',
  time_resolved: 'bigint',
  first_response_due: 'bigint',
  first_response_at: 'bigint',
  last_origin: 'text',
  communication_count: 'bigint',
  has_attachment: 'bigint',
  is_whole: 'bigint',
  seen_at: 'bigint',
  waiting_since: 'bigint',
  next_responses: 'bigint',
  next_response_time: 'bigint',
  worked_time: 'bigint',
  paused_time: 'bigint',
  reopened: 'bigint',
  reopened_at: 'bigint',
  counted_to: 'bigint',
} as const satisfies ColumnTypes;

const messageKey = { case_no: 'bigint', sent_at: 'bigint' } as const;

/** `on conflict` needs the `where` on SQLite, to be told from a join. */
function insert(engine: Engine, table: string, columns: ColumnTypes, onConflict: string): string {
  const names = Object.keys(columns).join(', ');
  return `insert into ${table} (${names}) select ${names} from ${givenRows(engine, columns)} where true
    on conflict ${onConflict}`;
}

const keptColumns = new Set(['case_id', 'account_id']);
const changes = Object.keys(caseColumns)
  .filter((name) => !keptColumns.has(name))
  .map((name) => `${name} = excluded.${name}`)
  .join(', ');

function statements(engine: Engine) {
  const attachment = { ...messageKey, attachment_id: 'text', position: 'bigint', file_name: 'text' } as const;
  const message = { ...messageKey, submitted_by: 'text', origin: 'text', body: 'text' } as const;
  const contacts = { case_no: 'bigint', cc_email_addresses: 'text' } as const;
  return {
    findCases: new JobStatement<KnownCase>(`
      select c.*, cc_email_addresses from ${givenRows(engine, { case_id: 'text' })}
      join indexed_cases c on c.case_id = given.case_id
      left join indexed_case_contacts d on d.case_no = c.case_no`),
    findMessages: new JobStatement<{ case_no: number; sent_at: number }>(`
      select m.case_no, m.sent_at from ${givenRows(engine, messageKey)}
      join indexed_communications m on m.case_no = given.case_no and m.sent_at = given.sent_at`),
    putCases: new JobStatement<{ case_no: number; case_id: string }>(`
      ${insert(engine, 'indexed_cases', caseColumns, `(case_id) do update set ${changes}`)}
      returning case_no, case_id`),
    putContacts: new JobStatement(
      insert(
        engine,
        'indexed_case_contacts',
        contacts,
        '(case_no) do update set cc_email_addresses = excluded.cc_email_addresses',
      ),
    ),
    addMessages: new JobStatement(insert(engine, 'indexed_communications', message, 'do nothing')),
    addAttachments: new JobStatement(insert(engine, 'indexed_attachments', attachment, 'do nothing')),
    queueWords: new JobStatement(
      insert(
        engine,
        'words_to_index',
        { case_no: 'bigint', version: 'bigint' },
        '(case_no) do update set version = words_to_index.version + 1',
      ),
    ),
  };
}

export const takeInStatements = { sqlite: statements('sqlite'), postgres: statements('postgres') };

export const countCases = new JobStatement(`
  insert into indexed_accounts (account_id, state, cases) values (?, 'waiting', ?)
  on conflict (account_id) do update set cases = indexed_accounts.cases + excluded.cases`);
