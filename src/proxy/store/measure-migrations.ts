import type { Migration } from '../../database/migrations.ts';

/** What cases took; `case-schema.ts` says what the columns mean. */
export const measureMigrations: readonly Migration[] = [
  {
    // Cases that are known already are counted when the proxy runs next.
    name: 'measures of cases',
    up: `
      alter table indexed_cases add column waiting_since bigint;
      alter table indexed_cases add column next_responses bigint not null default 0;
      alter table indexed_cases add column next_response_time bigint not null default 0;
      alter table indexed_cases add column worked_time bigint not null default 0;
      alter table indexed_cases add column paused_time bigint not null default 0;
      alter table indexed_cases add column reopened bigint not null default 0;
      alter table indexed_cases add column reopened_at bigint;
      alter table indexed_cases add column counted_to bigint;
      alter table indexed_cases add column rating bigint;
      alter table indexed_cases add column rated_at bigint;
      update indexed_cases set
        rated_at = (select max(rated_at) from communication_ratings r where r.case_id = indexed_cases.case_id),
        rating = (select rating from communication_ratings r where r.case_id = indexed_cases.case_id
          order by rated_at desc limit 1)
        where case_id in (select case_id from communication_ratings);
      create index indexed_cases_to_count on indexed_cases (case_no) where counted_to is null;`,
  },
];
