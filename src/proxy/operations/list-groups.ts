import { holds, pageAtMost, pageShape } from '../admin/page-input.ts';
import { id, readInput } from '../admin/read-input.ts';
import type { OwnOperation } from './own-operation.ts';

const shape = { ...pageShape, groupId: id.optional(), userId: id.optional() };

/** By name; those that a user is in, or one of them, where that is asked for. */
export const listGroups: OwnOperation = async ({ database: { read } }, input) => {
  const { search = '', offset = 0, maxResults = pageAtMost, groupId, userId } = readInput(shape, input);
  const found = read
    .selectFrom('user_groups as g')
    .$if(groupId !== undefined, (query) => query.where('g.group_id', '=', groupId ?? ''))
    .$if(userId !== undefined, (query) =>
      query.where('g.group_id', 'in', (row) =>
        row
          .selectFrom('group_members')
          .select('group_id')
          .where('user_id', '=', userId ?? ''),
      ),
    )
    .$if(search !== '', (query) => query.where(holds(['g.name'], search)));
  const rows = await found
    .select(['g.group_id', 'g.name'])
    .select((row) =>
      row
        .selectFrom('group_members as m')
        .whereRef('m.group_id', '=', 'g.group_id')
        .select((count) => count.fn.countAll<number>().as('count'))
        .as('members'),
    )
    .orderBy('g.name')
    .limit(maxResults)
    .offset(offset)
    .execute();
  const { total } = await found
    .select((row) => row.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const groups = rows.map(({ group_id, name, members }) => ({
    groupId: group_id,
    name,
    members: members ?? 0,
  }));
  return { output: { groups, total } };
};
