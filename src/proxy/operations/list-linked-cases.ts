import { readInput } from '../admin/read-input.ts';
import { caseIdOf } from '../companion/case-id-input.ts';
import { accountOf } from '../companion/find-templates.ts';
import { linkedCases } from '../companion/linked-cases.ts';
import type { OwnOperation } from './own-operation.ts';

export const listLinkedCases: OwnOperation = async (parts, input, call) => {
  const { caseId } = readInput({ caseId: caseIdOf(accountOf(call)) }, input);
  return { output: { caseIds: await linkedCases(parts, call, caseId) } };
};
