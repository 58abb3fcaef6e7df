import type { Migration } from '../../database/migrations.ts';

/** What searches know of a case (cases/columns/case-row.ts); `seen_at` and the like change with every look upstream. */
export const searched = [
  'account_id',
  'display_id',
  'subject',
  'status',
  'service_code',
  'category_code',
  'severity_code',
  'issue_type',
  'language',
  'submitted_by',
  'time_created',
  'time_updated',
  'known_until',
  'time_resolved',
  'first_response_due',
  'first_response_at',
  'last_origin',
  'has_attachment',
  'waiting_since',
  'worked_time',
  'reopened',
  'reopened_at',
  'rating',
  'rated_at',
] as const;

const listed = (row: string): string => searched.map((name) => `${row}.${name}`).join(', ');

type Event = 'insert' | 'update' | 'delete';

const eventsOf = {
  case_work: ['insert', 'update', 'delete'],
  case_labels: ['insert', 'delete'],
  // Whoever keeps an opener holds the account's lock, as who takes its cases in does: one of both sees the other.
  case_openers: ['insert', 'delete'],
} as const satisfies Record<string, readonly Event[]>;
const tables = Object.keys(eventsOf) as (keyof typeof eventsOf)[];

/** People and groups by whose names cases are found, and which cases these are. */
const named = {
  users: {
    name: 'user_name',
    cases: (row: string) => `select case_no from case_work where owner_id = ${row}.user_id
      union select k.case_no from case_openers o join indexed_cases k on k.case_id = o.case_id
        where o.user_id = ${row}.user_id`,
  },
  user_groups: {
    name: 'name',
    cases: (row: string) => `select case_no from case_work where team = ${row}.group_id`,
  },
} as const;
const namedTables = Object.keys(named) as (keyof typeof named)[];

/** Each change gets a higher number than those before: SQLite writes one after the other. */
const sqliteTable = `
  create table case_changes (change_no integer primary key autoincrement, case_no integer not null unique);
  insert into case_changes (case_no) select case_no from indexed_cases;`;

const sqliteTrigger = (table: string, event: Event, caseNo: string, when = ''): string => `
  create trigger ${table}_${event}_is_change after ${event} on ${table} ${when} begin
    delete from case_changes where case_no = ${caseNo};
    insert into case_changes (case_no) select case_no from indexed_cases where case_no = ${caseNo};
  end;`;

const sqliteTriggers = (table: (typeof tables)[number]): string =>
  eventsOf[table]
    .map((event) => {
      const row = event === 'delete' ? 'old' : 'new';
      const caseNo =
        table === 'case_openers'
          ? `(select case_no from indexed_cases where case_id = ${row}.case_id)`
          : `${row}.case_no`;
      return sqliteTrigger(table, event, caseNo);
    })
    .join('');

const sqliteNames = (table: keyof typeof named): string => {
  const { name, cases } = named[table];
  return `
  create trigger ${table}_update_is_change after update of ${name} on ${table} when old.${name} <> new.${name} begin
    delete from case_changes where case_no in (${cases('new')});
    insert into case_changes (case_no) ${cases('new')};
  end;`;
};

/** Writers overlap there: a change has its transaction's number, which readers hold against their snapshots. */
const postgresTable = `
  create table case_changes (case_no bigint primary key, changed_in bigint not null);
  create index case_changes_in_order on case_changes (changed_in);
  insert into case_changes select case_no, pg_current_xact_id()::text::bigint from indexed_cases;`;

const postgresFunction = (name: string, changed: string): string => `
  create function ${name}() returns trigger language plpgsql as $$
  begin
    insert into case_changes (case_no, changed_in)
      select case_no, pg_current_xact_id()::text::bigint from (${changed}) c order by case_no
      on conflict (case_no) do update set changed_in = excluded.changed_in
      where case_changes.changed_in <> excluded.changed_in;
    return null;
  end $$;`;

const postgresTrigger = (table: string, event: Event, does: string): string => `
  create trigger ${table}_${event}_is_change after ${event} on ${table}
    referencing ${event === 'delete' ? 'old' : 'new'} table as changed
      ${event === 'update' && table !== 'case_work' ? 'old table as before' : ''}
    for each statement execute function ${does}();`;

const postgresTriggers = (table: (typeof tables)[number]): string =>
  eventsOf[table]
    .map((event) =>
      postgresTrigger(table, event, table === 'case_openers' ? 'note_opened_cases' : 'note_cases'),
    )
    .join('');

const postgresNames = (table: keyof typeof named): string => {
  const { name, cases } = named[table];
  const id = table === 'users' ? 'user_id' : 'group_id';
  const renamed = `select n.case_no from changed a join before b on b.${id} = a.${id} and b.${name} <> a.${name}
    cross join lateral (${cases('a')}) n`;
  return `${postgresFunction(`note_cases_of_${table}`, `select distinct case_no from (${renamed}) r`)}
    ${postgresTrigger(table, 'update', `note_cases_of_${table}`)}`;
};

/**
 * Which cases have changed, and in what order: whoever keeps cases in memory asks for those that changed since.
 * Triggers note it, so that whoever writes need not know of it. A case has one row at most; none is ever deleted.
 */
export const changeMigrations: readonly Migration[] = [
  {
    name: 'changes of cases',
    up: {
      sqlite: [
        sqliteTable,
        sqliteTrigger('indexed_cases', 'insert', 'new.case_no'),
        sqliteTrigger(
          'indexed_cases',
          'update',
          'new.case_no',
          `when (${listed('old')}) is not (${listed('new')})`,
        ),
        ...tables.map(sqliteTriggers),
        ...namedTables.map(sqliteNames),
      ].join(''),
      postgres: [
        postgresTable,
        postgresFunction('note_cases', 'select distinct case_no from changed'),
        postgresFunction(
          'note_changed_cases',
          `select k.case_no from changed k join before b on b.case_no = k.case_no
            where (${listed('k')}) is distinct from (${listed('b')})`,
        ),
        postgresFunction(
          'note_opened_cases',
          'select k.case_no from changed o join indexed_cases k on k.case_id = o.case_id',
        ),
        postgresTrigger('indexed_cases', 'insert', 'note_cases'),
        postgresTrigger('indexed_cases', 'update', 'note_changed_cases'),
        ...tables.map(postgresTriggers),
        ...namedTables.map(postgresNames),
      ].join(''),
    },
  },
  {
    name: 'what a person has read of cases',
    up: 'create index case_reads_of_user on case_reads (user_id, case_id, read_at);',
  },
];
