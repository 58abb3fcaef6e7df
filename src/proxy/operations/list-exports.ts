import { readInput } from '../admin/read-input.ts';
import { archiveExport } from '../exports/archive/archive-rows.ts';
import { beyondScope } from '../exports/archive/archive-scope.ts';
import type { OwnOperation } from './own-operation.ts';

export const listExports: OwnOperation = async ({ database }, input, { accountId, person, permission }) => {
  readInput({}, input);
  const rows = await database.read
    .selectFrom('archive_exports')
    .selectAll()
    .where('user_id', '=', person.userId)
    .where('account_id', '=', accountId ?? '')
    .where('state', '!=', 'removed')
    .orderBy('started_at', 'desc')
    .execute();
  const finished = rows.flatMap(({ export_id, state }) => (state === 'done' ? [export_id] : []));
  const beyond = await beyondScope(database, finished, permission);
  const exports = rows.map((row) => ({
    ...archiveExport(row),
    ...(beyond.has(row.export_id) && { isOutOfScope: true }),
  }));
  return { output: { exports } };
};
