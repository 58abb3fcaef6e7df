import type { JsonObject } from '../../../support/json.ts';
import { readInput } from '../../admin/read-input.ts';
import { advisorReport, findReports } from '../../exports/reports/report-rows.ts';
import type { OwnOperation } from '../own-operation.ts';

export const listAdvisorReports: OwnOperation = async ({ database }, input, { person }) => {
  readInput({}, input);
  const rows = await findReports(database.read, person.userId);
  // Texts, numbers and lists of them.
  return { output: { reports: rows.map(advisorReport) as unknown as JsonObject[] } };
};
