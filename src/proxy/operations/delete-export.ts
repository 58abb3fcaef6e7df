import { invalid } from '../admin/administer.ts';
import { id, readInput } from '../admin/read-input.ts';
import { findExport } from '../exports/archive/archive-rows.ts';
import type { OwnOperation } from './own-operation.ts';

/** Its bytes go soon after. */
export const deleteExport: OwnOperation = async (parts, input, { accountId, person }) => {
  const { exportId } = readInput({ exportId: id }, input);
  return {
    output: {},
    async change(transaction) {
      const row = await findExport(transaction, exportId, person.userId);
      if (row?.account_id !== accountId) throw invalid('exportId: there is no such export.');
      await transaction
        .updateTable('archive_exports')
        .set({ state: 'removed' })
        .where('export_id', '=', exportId)
        .execute();
      parts.exportsChanged();
    },
  };
};
