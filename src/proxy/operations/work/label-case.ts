import { z } from 'zod';

import { caseWorkLimits } from '../../../contract/center/case-work.ts';
import { invalid } from '../../admin/administer.ts';
import { nameOf, readInput } from '../../admin/read-input.ts';
import { caseIdOf } from '../../companion/case-id-input.ts';
import { accountOf } from '../../companion/find-templates.ts';
import { announceWork } from '../../companion/work/announce.ts';
import { indexedCaseOf, labelsOf, workChanged } from '../../companion/work/case-work.ts';
import type { OwnOperation } from '../own-operation.ts';

const label = nameOf(caseWorkLimits.label).refine(
  (name) => !name.startsWith(':'),
  'must not begin with a colon',
);
const labels = z.array(label).max(caseWorkLimits.labels).default([]);

export const labelCase: OwnOperation = async ({ database }, input, call) => {
  const accountId = accountOf(call);
  const wanted = readInput({ caseId: caseIdOf(accountId), add: labels, remove: labels }, input);
  const { caseId } = wanted;
  const about = await indexedCaseOf(database.read, accountId, caseId);
  const before = new Set(await labelsOf(database.read, about.case_no));
  const removed = [...new Set(wanted.remove)].filter((name) => before.has(name));
  const added = [...new Set(wanted.add)].filter((name) => !before.has(name) && !wanted.remove.includes(name));
  const after = [...before, ...added].filter((name) => !removed.includes(name)).toSorted();
  if (after.length > caseWorkLimits.labels) {
    throw invalid(`add: a case has at most ${caseWorkLimits.labels} labels.`);
  }
  return {
    output: { labels: after, added, removed },
    async change(transaction) {
      await database.lock(transaction, `case work ${caseId}`);
      const now = new Set(await labelsOf(transaction, about.case_no));
      // What is answered would be untrue, and whoever takes it back would take away what others have put there.
      if (now.size !== before.size || [...before].some((name) => !now.has(name))) {
        throw workChanged('Somebody has changed the labels of this case meanwhile. Look at it again.');
      }
      if (removed.length > 0) {
        await transaction
          .deleteFrom('case_labels')
          .where('case_no', '=', about.case_no)
          .where('label', 'in', removed)
          .execute();
      }
      if (added.length > 0) {
        const of = { case_no: about.case_no, case_id: caseId, account_id: accountId };
        await transaction
          .insertInto('case_labels')
          .values(added.map((name) => ({ ...of, label: name })))
          .execute();
      }
      const change = { accountId, caseId, part: 'shares', before: { Label: [...before] } } as const;
      await announceWork(database, transaction, change, call.now);
    },
  };
};
