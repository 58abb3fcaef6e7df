import { readInput } from '../admin/read-input.ts';
import { accountOf, findTemplates } from '../companion/find-templates.ts';
import { audienceOf, groupsToChoose } from '../companion/kept-things.ts';
import { groupsOf } from '../companion/persons-groups.ts';
import type { OwnOperation } from './own-operation.ts';

export const listTemplates: OwnOperation = async ({ database }, input, call) => {
  readInput({}, input);
  const groups = await groupsOf(database.read, call.person);
  const rows = await findTemplates(database.read, accountOf(call), groups);
  const templates = rows.map((row) => ({
    templateId: row.template_id,
    name: row.name,
    ...audienceOf(row.group_id, groups),
    fields: row.fields,
    updatedAt: new Date(row.updated_at).toISOString(),
    updatedBy: row.updated_by,
  }));
  return { output: { templates, groups: groupsToChoose(groups) } };
};
