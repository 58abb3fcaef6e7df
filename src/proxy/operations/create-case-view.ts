import { randomUUID } from 'node:crypto';

import { readInput } from '../admin/read-input.ts';
import { caseViewShape, requireViewRoom } from '../companion/case-views.ts';
import { ownerOf } from '../companion/kept-things.ts';
import { requireOwnGroup } from '../companion/persons-groups.ts';
import type { OwnOperation } from './own-operation.ts';

export const createCaseView: OwnOperation = async ({ database }, input, call) => {
  const { name, groupId, search } = readInput(caseViewShape, input);
  const viewId = randomUUID();
  const owner = ownerOf(call, groupId);
  return {
    output: { viewId },
    async change(transaction) {
      await requireOwnGroup(transaction, call, groupId);
      await database.lock(transaction, 'case views');
      await requireViewRoom(transaction, owner);
      await transaction
        .insertInto('case_views')
        .values({
          view_id: viewId,
          ...owner,
          name,
          search: JSON.stringify(search),
          updated_at: call.now,
          updated_by: call.person.userName,
        })
        .execute();
    },
  };
};
