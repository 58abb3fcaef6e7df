import { randomUUID } from 'node:crypto';

import { administer, invalid } from '../admin/administer.ts';
import { nameOf, readInput } from '../admin/read-input.ts';
import type { OwnOperation } from './own-operation.ts';

export const createGroup: OwnOperation = async (parts, input, call) => {
  const { name } = readInput({ name: nameOf(128) }, input);
  const groupId = randomUUID();
  return {
    output: { groupId },
    change: administer(parts, call, async (transaction) => {
      const same = transaction.selectFrom('user_groups').select('group_id').where('name', '=', name);
      if (await same.executeTakeFirst()) throw invalid('name: another group has this name already.');
      await transaction.insertInto('user_groups').values({ group_id: groupId, name }).execute();
    }),
  };
};
