import { id, readInput } from '../admin/read-input.ts';
import { caseViewShape, requireCaseView, requireViewRoom } from '../companion/case-views.ts';
import { ownerOf } from '../companion/kept-things.ts';
import { requireOwnGroup } from '../companion/persons-groups.ts';
import type { OwnOperation } from './own-operation.ts';

export const updateCaseView: OwnOperation = async ({ database }, input, call) => {
  const { viewId, name, groupId, search } = readInput({ viewId: id, ...caseViewShape }, input);
  const owner = ownerOf(call, groupId);
  return {
    output: {},
    async change(transaction) {
      await requireOwnGroup(transaction, call, groupId);
      await database.lock(transaction, 'case views');
      await requireCaseView(transaction, call, viewId);
      await requireViewRoom(transaction, owner, viewId);
      await transaction
        .updateTable('case_views')
        .set({
          ...owner,
          name,
          search: JSON.stringify(search),
          updated_at: call.now,
          updated_by: call.person.userName,
        })
        .where('view_id', '=', viewId)
        .execute();
    },
  };
};
