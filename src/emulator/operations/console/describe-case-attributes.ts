import { readAttributes } from '../../store/case-attributes.ts';
import type { Handler } from '../handlers.ts';
import { requireCase } from '../require-case.ts';

/** Sorted by key. */
export const describeCaseAttributes: Handler<'DescribeCaseAttributes'> = async ({ caseId }, call) => {
  await requireCase(caseId, call);
  return { attributes: await readAttributes(call.database.read, caseId) };
};
