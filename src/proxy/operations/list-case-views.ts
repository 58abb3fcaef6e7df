import { readInput } from '../admin/read-input.ts';
import { audienceOf, groupsToChoose, ownedBy } from '../companion/kept-things.ts';
import { groupsOf } from '../companion/persons-groups.ts';
import type { JsonObject } from '../../support/json.ts';
import type { OwnOperation } from './own-operation.ts';

export const listCaseViews: OwnOperation = async ({ database }, input, { person }) => {
  readInput({}, input);
  const groups = await groupsOf(database.read, person);
  const rows = await database.read
    .selectFrom('case_views')
    .selectAll()
    .where(ownedBy(person, groups))
    .orderBy('name')
    .orderBy('view_id')
    .execute();
  const views = rows.map((row) => ({
    viewId: row.view_id,
    name: row.name,
    ...audienceOf(row.group_id, groups),
    // Written from a search that was read by its shape.
    search: JSON.parse(row.search) as JsonObject,
    updatedAt: new Date(row.updated_at).toISOString(),
    updatedBy: row.updated_by,
  }));
  return { output: { views, groups: groupsToChoose(groups) } };
};
