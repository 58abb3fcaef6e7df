import type { Migration } from '../../database/migrations.ts';

const readIndex = 'create index case_reads_of_user on case_reads (user_id, case_id, read_at);';

/** The number of the first label of the case whose number this is; 0 without one. */
const firstLabel = (caseNo: string): string => `coalesce((select v.value_no from searched_values v
  where v.value = (select min(l.label) from case_labels l where l.case_no = ${caseNo})), 0)`;

const numberOf = (value: string): string =>
  `coalesce((select value_no from searched_values where value = ${value}), 0)`;

/** Makes what is there already, by the triggers and without. */
const beginning = `
  update case_work set version = version;
  insert into searched_values (value) select distinct label from case_labels where true on conflict (value) do nothing;
  update searched_cases set label_no = ${firstLabel('searched_cases.case_no')}
    where case_no in (select case_no from case_labels);`;

const sqliteWork = (event: 'insert' | 'update'): string => `
  create trigger searched_work_${event} after ${event} on case_work begin
    insert into searched_values (value)
      select given.value from (select new.owner_id as value union select new.team) given
      where given.value is not null on conflict (value) do nothing;
    update searched_cases set
        owner_no = ${numberOf('new.owner_id')}, team_no = ${numberOf('new.team')},
        follow_up_on = new.follow_up_on
      where case_no = new.case_no;
  end;`;

const sqliteWithoutWork = `
  create trigger searched_work_delete after delete on case_work begin
    update searched_cases set owner_no = 0, team_no = 0, follow_up_on = null where case_no = old.case_no;
  end;`;

const sqliteLabels = (event: 'insert' | 'delete', row: 'new' | 'old'): string => `
  create trigger searched_labels_${event} after ${event} on case_labels begin
    insert into searched_values (value) values (${row}.label) on conflict (value) do nothing;
    update searched_cases set label_no = ${firstLabel(`${row}.case_no`)}
      where case_no = ${row}.case_no and label_no <> ${firstLabel(`${row}.case_no`)};
  end;`;

const postgresFunctions = `
  create function follow_searched_work() returns trigger language plpgsql as $$
  begin
    insert into searched_values (value)
      select distinct given.value from changed c cross join lateral (values (c.owner_id), (c.team)) as given (value)
      where given.value is not null and not exists (select 1 from searched_values k where k.value = given.value)
      order by 1 on conflict (value) do nothing;
    update searched_cases s set owner_no = c.owner_no, team_no = c.team_no, follow_up_on = c.follow_up_on
      from (select case_no, ${numberOf('owner_id')} as owner_no, ${numberOf('team')} as team_no, follow_up_on
        from changed) c
      where s.case_no = c.case_no
        and (s.owner_no, s.team_no, s.follow_up_on) is distinct from (c.owner_no, c.team_no, c.follow_up_on);
    return null;
  end $$;
  create function forget_searched_work() returns trigger language plpgsql as $$
  begin
    update searched_cases set owner_no = 0, team_no = 0, follow_up_on = null
      where case_no in (select case_no from changed);
    return null;
  end $$;
  create function follow_searched_labels() returns trigger language plpgsql as $$
  begin
    insert into searched_values (value) select distinct c.label from changed c
      where not exists (select 1 from searched_values k where k.value = c.label)
      order by 1 on conflict (value) do nothing;
    update searched_cases s set label_no = c.label_no
      from (select case_no, ${firstLabel('d.case_no')} as label_no
        from (select distinct case_no from changed) d) c
      where s.case_no = c.case_no and s.label_no <> c.label_no;
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
        readIndex,
        sqliteWork('insert'),
        sqliteWork('update'),
        sqliteWithoutWork,
        sqliteLabels('insert', 'new'),
        sqliteLabels('delete', 'old'),
        beginning,
      ].join(''),
      postgres: [
        readIndex,
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
];
