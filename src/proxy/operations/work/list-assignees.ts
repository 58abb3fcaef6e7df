import { readInput } from '../../admin/read-input.ts';
import { caseIdOf } from '../../companion/case-id-input.ts';
import { accountOf } from '../../companion/find-templates.ts';
import { indexedCaseOf } from '../../companion/work/case-work.ts';
import { colleagues } from '../../companion/work/colleagues.ts';
import type { OwnOperation } from '../own-operation.ts';

export const listAssignees: OwnOperation = async (parts, input, call) => {
  const { caseId } = readInput({ caseId: caseIdOf(accountOf(call)) }, input);
  const { read } = parts.database;
  const about = await indexedCaseOf(read, accountOf(call), caseId);
  const people = await colleagues(parts, call, about, ['support:DescribeCases']);
  const groups = await read.selectFrom('user_groups').selectAll().orderBy('name').execute();
  return {
    output: {
      people: people.map((person) => ({ ...person })),
      teams: groups.map(({ group_id: groupId, name }) => ({ groupId, name })),
    },
  };
};
