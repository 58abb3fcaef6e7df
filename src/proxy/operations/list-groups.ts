import { readInput } from '../admin/read-input.ts';
import type { OwnOperation } from './own-operation.ts';

export const listGroups: OwnOperation = async ({ database }, input) => {
  readInput({}, input);
  const rows = await database.read.selectFrom('user_groups').selectAll().orderBy('name').execute();
  const members = await database.read.selectFrom('group_members').selectAll().orderBy('user_id').execute();
  const byGroup = Map.groupBy(members, ({ group_id }) => group_id);
  const groups = rows.map(({ group_id, name }) => ({
    groupId: group_id,
    name,
    userIds: (byGroup.get(group_id) ?? []).map(({ user_id }) => user_id),
  }));
  return { output: { groups } };
};
