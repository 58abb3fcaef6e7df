import { attributeLimits, changedAttributes, problemOfChange } from '../../../support/case-attributes.ts';
import { attributesOf, saveAttributes } from '../../companion/case-attributes.ts';
import type { OwnOperation } from '../own-operation.ts';
import { consoleInput, invalidParameter } from './console-input.ts';
import { requireOwnCase } from './own-case.ts';

export const putCaseAttributes: OwnOperation = async ({ database }, input, call) => {
  const { caseId, attributes = [], removedKeys = [] } = consoleInput('PutCaseAttributes', input);
  requireOwnCase(caseId, call);
  const wanted = { attributes, removedKeys };
  const problem = problemOfChange(wanted);
  if (problem) throw invalidParameter(`Invalid attributes: ${problem}.`);
  return {
    output: { result: true },
    async change(transaction) {
      await database.lock(transaction, `attributes ${caseId}`);
      const after = changedAttributes(await attributesOf(transaction, caseId), wanted);
      if (after.length > attributeLimits.count) {
        throw invalidParameter(`A case has at most ${attributeLimits.count} attributes.`);
      }
      const who = { userId: call.person.userId, now: call.now };
      await saveAttributes(transaction, caseId, wanted, who);
    },
  };
};
