import { attributesOf } from '../../companion/case-attributes.ts';
import type { OwnOperation } from '../own-operation.ts';
import { consoleInput } from './console-input.ts';
import { requireOwnCase } from './own-case.ts';

export const describeCaseAttributes: OwnOperation = async ({ database }, input, call) => {
  const { caseId } = consoleInput('DescribeCaseAttributes', input);
  requireOwnCase(caseId, call);
  const attributes = await attributesOf(database.read, caseId);
  return { output: { attributes: attributes.map((attribute) => ({ ...attribute })) } };
};
