import type { Migration } from '../../database/migrations.ts';

/** Of what few cases have only the little is kept that filters, sorts and counts need: numbers of `searched_values`. */
const columns = `
  alter table searched_cases add column owner_no integer;
  alter table searched_cases add column team_no integer;
  alter table searched_cases add column follow_up_on text;
  alter table searched_cases add column first_label text;
  create index case_reads_of_user on case_reads (user_id, case_id, read_at);`;

/** Makes what is there already, by the triggers and without. */
const beginning = `
  update case_work set version = version;
  update searched_cases set first_label =
      (select min(l.label) from case_labels l where l.case_no = searched_cases.case_no)
    where case_no in (select case_no from case_labels);`;

const sqliteWork = (event: 'insert' | 'update'): string => `
  create trigger searched_work_${event} after ${event} on case_work begin
    insert into searched_values (value)
      select given.value from (select new.owner_id as value union select new.team) given
      where given.value is not null on conflict (value) do nothing;
    update searched_cases set
        owner_no = (select value_no from searched_values where value = new.owner_id),
        team_no = (select value_no from searched_values where value = new.team),
        follow_up_on = new.follow_up_on
      where case_no = new.case_no;
  end;`;

const sqliteWithoutWork = `
  create trigger searched_work_delete after delete on case_work begin
    update searched_cases set owner_no = null, team_no = null, follow_up_on = null where case_no = old.case_no;
  end;`;

const sqliteLabels = (event: 'insert' | 'delete', row: 'new' | 'old'): string => `
  create trigger searched_labels_${event} after ${event} on case_labels begin
    update searched_cases set
        first_label = (select min(label) from case_labels where case_no = ${row}.case_no)
      where case_no = ${row}.case_no;
  end;`;

const postgresFunctions = `
  create function follow_searched_work() returns trigger language plpgsql as $$
  begin
    insert into searched_values (value)
      select distinct given.value from changed c cross join lateral (values (c.owner_id), (c.team)) as given (value)
      where given.value is not null and not exists (select 1 from searched_values k where k.value = given.value)
      order by 1 on conflict (value) do nothing;
    update searched_cases s set
        owner_no = (select value_no from searched_values where value = c.owner_id),
        team_no = (select value_no from searched_values where value = c.team),
        follow_up_on = c.follow_up_on
      from changed c where s.case_no = c.case_no;
    return null;
  end $$;
  create function forget_searched_work() returns trigger language plpgsql as $$
  begin
    update searched_cases set owner_no = null, team_no = null, follow_up_on = null
      where case_no in (select case_no from changed);
    return null;
  end $$;
  create function follow_searched_labels() returns trigger language plpgsql as $$
  begin
    update searched_cases set
        first_label = (select min(l.label) from case_labels l where l.case_no = searched_cases.case_no)
      where case_no in (select case_no from changed);
    return null;
  end $$;`;

type Event = 'insert' | 'update' | 'delete';

const postgresTrigger = (
  table: 'work' | 'labels',
  event: Event,
  does = `follow_searched_${table}`,
): string => `
  create trigger searched_${table}_${event} after ${event} on case_${table}
    referencing ${event === 'delete' ? 'old' : 'new'} table as changed
    for each statement execute function ${does}();`;

/** The work on cases where searches go through them: an owner that is looked up for each of 100,000 takes twice as long. */
export const searchedWorkMigrations: readonly Migration[] = [
  {
    name: 'the work on what is searched',
    up: {
      sqlite: [
        columns,
        sqliteWork('insert'),
        sqliteWork('update'),
        sqliteWithoutWork,
        sqliteLabels('insert', 'new'),
        sqliteLabels('delete', 'old'),
        beginning,
      ].join(''),
      postgres: [
        columns,
        postgresFunctions,
        postgresTrigger('work', 'insert'),
        postgresTrigger('work', 'update'),
        postgresTrigger('work', 'delete', 'forget_searched_work'),
        postgresTrigger('labels', 'insert'),
        postgresTrigger('labels', 'delete'),
        beginning,
      ].join(''),
    },
  },
  {
    // PostgreSQL has these since before.
    name: 'the order of who submitted',
    up: {
      sqlite: `
        create index searched_cases_of_submitter on searched_cases (submitter_no);
        create index searched_values_in_order on searched_values (value collate nocase, value);`,
      postgres: '',
    },
  },
];
