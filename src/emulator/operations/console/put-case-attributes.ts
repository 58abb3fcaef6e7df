import { attributeLimits, changedAttributes, problemOfChange } from '../../../support/case-attributes.ts';
import { InvalidParameterValue } from '../../protocol/request-errors.ts';
import { readAttributes, saveAttributes } from '../../store/case-attributes.ts';
import { lockCase } from '../../store/cases.ts';
import type { Handler } from '../handlers.ts';

/** Sets some and takes others away, so that two people who change different keys do not undo each other. */
export const putCaseAttributes: Handler<'PutCaseAttributes'> = async (input, call) => {
  const { caseId, attributes = [], removedKeys = [] } = input;
  const change = { attributes, removedKeys };
  const problem = problemOfChange(change);
  if (problem) throw new InvalidParameterValue(`Invalid attributes: ${problem}.`);
  const { now, database } = call;
  const { accountId } = call.account;
  await database.write(async (transaction) => {
    await lockCase(database, transaction, { caseId, accountId, now });
    const after = changedAttributes(await readAttributes(transaction, caseId), change);
    if (after.length > attributeLimits.count) {
      throw new InvalidParameterValue(`A case has at most ${attributeLimits.count} attributes.`);
    }
    await saveAttributes(transaction, caseId, change);
  });
  return { result: true };
};
