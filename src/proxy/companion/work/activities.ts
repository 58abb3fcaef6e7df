/**
 * What happened with a case. Choice: read from the record of calls, where every change stands anyway with who
 * made it, and from the history of what the upstream told. Rejected: a table of its own, in which each operation
 * would have had to write once more what the record says. Cost: it tells what a record keeps, and no more.
 */
import type { Kysely } from 'kysely';

import type { AuditParameters, AuditRecord } from '../../../contract/audit-record.ts';
import { activitiesAtMost, type CaseActivity } from '../../../contract/center/case-activity.ts';
import type { CenterTables } from '../../store/schema.ts';

const ofNotes = ['CreateCaseNote', 'UpdateCaseNote', 'DeleteCaseNote'] as const;
const ofAll = [
  'CreateCase',
  'AddCommunicationToCase',
  'ResolveCase',
  'UpdateCaseSeverity',
  'PutCaseAttributes',
  'RateCaseCommunication',
  'ExportCase',
  'LinkCases',
  'AssignCase',
  'LabelCase',
] as const;

/** Newest first. */
export async function activitiesOf(
  read: Kysely<CenterTables>,
  accountId: string,
  caseId: string,
  mayReadNotes: boolean,
): Promise<CaseActivity[]> {
  const [calls, told] = await Promise.all([
    read
      .selectFrom('audit')
      .select(['record', 'event_time', 'event_name', 'user_name'])
      .where('case_id', '=', caseId)
      .where('account_id', '=', accountId)
      .where('event_name', 'in', mayReadNotes ? [...ofAll, ...ofNotes] : [...ofAll])
      .where('error_code', 'is', null)
      .orderBy('event_time', 'desc')
      // The record keeps seconds; within one of them the chain has the order.
      .orderBy('sequence', 'desc')
      .limit(activitiesAtMost)
      .execute(),
    read
      .selectFrom('case_history')
      .selectAll()
      .where('case_id', '=', caseId)
      .orderBy('changed_at', 'desc')
      .limit(activitiesAtMost)
      .execute(),
  ]);
  const names = await namesOf(read);
  const ofCalls = calls.flatMap((row): CaseActivity[] => {
    // Written by the record's own form.
    const record = JSON.parse(row.record) as AuditRecord;
    const detail = detailOf(row.event_name, record, names);
    // A label that was there already: nothing has happened.
    if (row.event_name === 'LabelCase' && !detail.added?.length && !detail.removed?.length) return [];
    return [
      {
        time: new Date(row.event_time).toISOString(),
        kind: row.event_name,
        ...(row.user_name !== null && { who: row.user_name }),
        ...detail,
      },
    ];
  });
  const ofUpstream = told.map(({ changed_at, kind, detail }): CaseActivity => ({
    time: new Date(changed_at).toISOString(),
    kind,
    detail,
  }));
  // It follows from a call of the same second, so it stands above it.
  return [...ofUpstream, ...ofCalls].sort((left, right) => secondOf(right) - secondOf(left));
}

/** What the upstream told comes to the same second as the call that made it so. */
function secondOf({ time }: CaseActivity): number {
  return Math.floor(Date.parse(time) / 1000);
}

type Names = ReadonlyMap<string, string>;

/** As people and groups are called now; of those that are gone, the id is all that is left. */
async function namesOf(read: Kysely<CenterTables>): Promise<Names> {
  const users = await read.selectFrom('users').select(['user_id as id', 'user_name as name']).execute();
  const groups = await read.selectFrom('user_groups').select(['group_id as id', 'name']).execute();
  return new Map([...users, ...groups].map(({ id, name }) => [id, name]));
}

function detailOf(
  operation: string,
  { requestParameters: given, responseElements: done }: AuditRecord,
  names: Names,
): Partial<CaseActivity> {
  switch (operation) {
    case 'AssignCase':
      return {
        ...namedMember('owner', textIn(given, 'ownerId'), names),
        ...namedMember('team', textIn(given, 'teamId'), names),
        ...namedMember('followUpOn', textIn(given, 'followUpOn'), new Map()),
      };
    case 'LabelCase':
      return { added: textsIn(done, 'added'), removed: textsIn(done, 'removed') };
    case 'ExportCase':
      return namedMember('detail', textIn(given, 'format'), new Map());
    case 'UpdateCaseSeverity':
      return namedMember('detail', textIn(given, 'severityCode'), new Map());
    default:
      return {};
  }
}

function namedMember(
  member: 'owner' | 'team' | 'followUpOn' | 'detail',
  id: string | undefined,
  names: Names,
) {
  return id === undefined ? {} : { [member]: names.get(id) ?? id };
}

function textIn(parameters: AuditParameters | null, member: string): string | undefined {
  const value = parameters?.[member];
  return typeof value === 'string' ? value : undefined;
}

function textsIn(parameters: AuditParameters | null, member: string): string[] {
  const value = parameters?.[member];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
