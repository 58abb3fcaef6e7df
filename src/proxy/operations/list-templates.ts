import { readInput } from '../admin/read-input.ts';
import { accountOf, findTemplates, groupsOf } from '../companion/find-templates.ts';
import type { OwnOperation } from './own-operation.ts';

export const listTemplates: OwnOperation = async ({ database }, input, call) => {
  readInput({}, input);
  const groups = await groupsOf(database.read, call.person);
  const rows = await findTemplates(database.read, accountOf(call), groups);
  const templates = rows.map((row) => {
    const group = groups.find(({ group_id }) => group_id === row.group_id);
    return {
      templateId: row.template_id,
      name: row.name,
      ...(group && { groupId: group.group_id, groupName: group.name }),
      fields: row.fields,
      updatedAt: new Date(row.updated_at).toISOString(),
      updatedBy: row.updated_by,
    };
  });
  return {
    output: { templates, groups: groups.map(({ group_id: groupId, name }) => ({ groupId, name })) },
  };
};
