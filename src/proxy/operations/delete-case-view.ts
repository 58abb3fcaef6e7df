import { id, readInput } from '../admin/read-input.ts';
import { requireCaseView } from '../companion/case-views.ts';
import type { OwnOperation } from './own-operation.ts';

export const deleteCaseView: OwnOperation = async (_parts, input, call) => {
  const { viewId } = readInput({ viewId: id }, input);
  return {
    output: {},
    async change(transaction) {
      await requireCaseView(transaction, call, viewId);
      await transaction.deleteFrom('case_views').where('view_id', '=', viewId).execute();
    },
  };
};
