import type { Migration } from '../../database/migrations.ts';

/** Texts of `indexed_cases` that come again and again: a number of `searched_values` stands for each. */
const numbered = {
  account_no: 'account_id',
  status_no: 'status',
  severity_no: 'severity_code',
  service_no: 'service_code',
  category_no: 'category_code',
  issue_type_no: 'issue_type',
  language_no: 'language',
  submitter_no: 'submitted_by',
} as const;
/** Taken over as they are. */
const copied = [
  'has_attachment',
  'reopened',
  'time_created',
  'time_updated',
  'worked_time',
  'display_id',
  'time_resolved',
  'first_response_due',
  'first_response_at',
  'waiting_since',
  'reopened_at',
  'rated_at',
  'rating',
] as const;

const columns = ['case_no', ...Object.keys(numbered), ...copied, 'folded_subject', 'closed_at'];

/** When a resolved case was so; where nobody knows that, its last message. Null: it is open. */
const closedAt = (row: string): string =>
  `case when ${row}.status = 'resolved' then coalesce(${row}.time_resolved, ${row}.time_updated) end`;

/** What the columns are made of, of a row of `indexed_cases`. */
function valuesOf(row: string): string {
  const numbers = Object.values(numbered).map(
    (name) => `(select value_no from searched_values where value = ${row}.${name})`,
  );
  // Folds ASCII letters and no others: on SQLite always, on PostgreSQL by the collation of all texts, "C".
  const subject = `lower(${row}.subject)`;
  const taken = copied.map((name) => `${row}.${name}`);
  return [`${row}.case_no`, ...numbers, ...taken, subject, closedAt(row)].join(', ');
}

const textsOf = (row: string): string =>
  Object.values(numbered)
    .map((name) => `(${row}.${name})`)
    .join(', ');

/**
 * What each case has and what has a fixed length comes first: PostgreSQL reads a row from its beginning, and
 * behind the first column that is null or a text it takes three times as long. 0: no owner, team or label.
 */
const tables = (keys: { values: string; cases: string }): string => `
  create table searched_values (value_no ${keys.values}, value text not null unique);
  create table searched_cases (
    case_no ${keys.cases} references indexed_cases (case_no) on delete cascade,
    ${Object.keys(numbered)
      .map((name) => `${name} integer not null`)
      .join(', ')},
    has_attachment integer not null,
    reopened integer not null,
    owner_no integer not null default 0,
    team_no integer not null default 0,
    label_no integer not null default 0,
    time_created bigint not null,
    time_updated bigint not null,
    worked_time bigint not null,
    folded_subject text not null,
    display_id text not null,
    closed_at bigint,
    waiting_since bigint,
    first_response_due bigint,
    first_response_at bigint,
    time_resolved bigint,
    reopened_at bigint,
    rated_at bigint,
    rating integer,
    follow_up_on text
  );
  create index searched_cases_by_update on searched_cases (time_updated desc, case_no);`;

const changing = columns.slice(1);
const listed = (row: string): string => changing.map((name) => `${row}.${name}`).join(', ');

/** A row that stays as it is is not written: on PostgreSQL each writing leaves a dead one among those to be read. */
const orUpdate = (isOther: string): string => `on conflict (case_no) do update set
  ${changing.map((name) => `${name} = excluded.${name}`).join(', ')}
  where (${listed('searched_cases')}) ${isOther} (${listed('excluded')})`;

const sqliteTrigger = (event: 'insert' | 'update'): string => `
  create trigger searched_cases_${event} after ${event} on indexed_cases begin
    insert into searched_values (value) values ${textsOf('new')} on conflict (value) do nothing;
    insert into searched_cases (${columns.join(', ')}) values (${valuesOf('new')}) ${orUpdate('is not')};
  end;`;

const postgresTrigger = (event: 'insert' | 'update'): string => `
  create trigger searched_cases_${event} after ${event} on indexed_cases
    referencing new table as changed for each statement execute function follow_searched_cases();`;

/** Looked up first, since each value that is there already would use up a number. */
const postgresFunction = `
  create function follow_searched_cases() returns trigger language plpgsql as $$
  begin
    insert into searched_values (value)
      select distinct given.value from changed c cross join lateral (values ${textsOf('c')}) as given (value)
      where not exists (select 1 from searched_values k where k.value = given.value)
      order by 1 on conflict (value) do nothing;
    insert into searched_cases (${columns.join(', ')}) select ${valuesOf('c')} from changed c
      ${orUpdate('is distinct from')};
    return null;
  end $$;`;

const orders = `
  create index searched_cases_by_creation on searched_cases (time_created, case_no);
  create index searched_cases_by_due on searched_cases (first_response_due, case_no);
  create index searched_cases_by_subject on searched_cases (folded_subject);
  create index searched_cases_by_display_id on searched_cases (length(display_id), display_id);
  create index searched_cases_of_account on searched_cases (account_no);
  create index searched_cases_of_service on searched_cases (service_no);
  create index searched_cases_of_submitter on searched_cases (submitter_no);`;

/**
 * What searches, queues and figures go through, half as large as the cases themselves: how long a look at
 * each of 100,000 takes depends on nothing so much as on its bytes. Triggers keep it, so that whoever writes
 * cases need not know of it.
 */
export const searchedMigrations: readonly Migration[] = [
  {
    // The update of nothing makes the rows of what is there already.
    name: 'what is searched of cases',
    up: {
      sqlite: `
        ${tables({ values: 'integer primary key', cases: 'integer primary key' })}
        ${sqliteTrigger('insert')}
        ${sqliteTrigger('update')}
        update indexed_cases set seen_at = seen_at;
        drop index indexed_cases_in_order;`,
      postgres: `
        ${tables({
          values: 'integer generated always as identity primary key',
          cases: 'bigint primary key',
        })}
        ${postgresFunction}
        ${postgresTrigger('insert')}
        ${postgresTrigger('update')}
        update indexed_cases set seen_at = seen_at;
        drop index indexed_cases_by_update;`,
    },
  },
  {
    // PostgreSQL knows which of them help a question; SQLite takes them for the order of all cases alone.
    name: 'orders of what is searched',
    up: {
      sqlite: `
        ${orders}
        create index searched_values_in_order on searched_values (value collate nocase, value);`,
      postgres: `
        ${orders}
        create index searched_values_in_order on searched_values (lower(value), value);
        create index indexed_cases_by_id on indexed_cases (case_id) include (case_no, time_updated);`,
    },
  },
];
