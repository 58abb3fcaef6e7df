import { sql } from 'kysely';

import { readInput } from '../../admin/read-input.ts';
import { audienceOf, groupsToChoose, ofEverybody, ownedBy } from '../../companion/kept-things.ts';
import { groupsOf } from '../../companion/persons-groups.ts';
import { isForAll } from '../../companion/work/saved-texts.ts';
import type { OwnOperation } from '../own-operation.ts';

export const listSavedTexts: OwnOperation = async ({ database }, input, { person }) => {
  readInput({}, input);
  const groups = await groupsOf(database.read, person);
  const rows = await database.read
    .selectFrom('saved_texts')
    .selectAll()
    .where(sql<boolean>`(${ownedBy(person, groups)} or ${ofEverybody})`)
    .orderBy('name')
    .orderBy('text_id')
    .execute();
  const texts = rows.map((row) => ({
    textId: row.text_id,
    name: row.name,
    text: row.body,
    ...audienceOf(row.group_id, groups),
    ...(isForAll(row) && { forAll: true }),
    version: row.version,
    updatedAt: new Date(row.updated_at).toISOString(),
    updatedBy: row.updated_by,
  }));
  return { output: { texts, groups: groupsToChoose(groups) } };
};
