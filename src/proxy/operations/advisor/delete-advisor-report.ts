import { invalid } from '../../admin/administer.ts';
import { id, readInput } from '../../admin/read-input.ts';
import { findReport } from '../../exports/reports/report-rows.ts';
import type { OwnOperation } from '../own-operation.ts';

/** Its bytes go soon after; one that is being made is made no further. */
export const deleteAdvisorReport: OwnOperation = async (parts, input, { person }) => {
  const { reportId } = readInput({ reportId: id }, input);
  return {
    output: {},
    async change(transaction) {
      const row = await findReport(transaction, reportId, person.userId);
      if (!row) throw invalid('reportId: there is no such report.');
      await transaction
        .updateTable('advisor_reports')
        .set({ state: 'removed' })
        .where('report_id', '=', reportId)
        .execute();
      parts.reportsChanged();
    },
  };
};
