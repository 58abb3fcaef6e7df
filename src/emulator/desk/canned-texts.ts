/** Texts that agents use again and again; all agents share them. Their `{{fields}}` are filled in at the desk. */
import { randomUUID } from 'node:crypto';

import { deskLimits } from '../../support/desk-operations.ts';
import { InvalidParameterValue } from '../protocol/request-errors.ts';
import { CannedTextNotFound } from './desk-errors.ts';
import type { DeskHandler } from './desk-handler.ts';

export const listCannedTexts: DeskHandler<'ListCannedTexts'> = async (_input, { database }) => {
  const rows = await database.read.selectFrom('desk_canned_texts').selectAll().orderBy('name').execute();
  return {
    cannedTexts: rows.map((row) => ({
      textId: row.text_id,
      name: row.name,
      body: row.body,
      updatedBy: row.updated_by,
    })),
  };
};

export const putCannedText: DeskHandler<'PutCannedText'> = async (input, { database, agent, now }) => {
  const { textId = randomUUID(), name, body } = input;
  const row = { text_id: textId, name, body, updated_by: agent, updated_at: now };
  await database.write(async (transaction) => {
    await database.lock(transaction, 'desk-canned-texts');
    const texts = await transaction.selectFrom('desk_canned_texts').select('text_id').execute();
    const isKnown = texts.some((one) => one.text_id === textId);
    if (input.textId !== undefined && !isKnown) throw new CannedTextNotFound();
    if (!isKnown && texts.length >= deskLimits.cannedTexts) {
      throw new InvalidParameterValue(`There are ${deskLimits.cannedTexts} canned texts already.`);
    }
    await transaction
      .insertInto('desk_canned_texts')
      .values(row)
      .onConflict((conflict) => conflict.column('text_id').doUpdateSet(row))
      .execute();
  });
  return { textId };
};

/** Throws `CannedTextNotFound`. */
export const deleteCannedText: DeskHandler<'DeleteCannedText'> = async ({ textId }, { database }) => {
  const [deleted] = await database.write((transaction) =>
    transaction.deleteFrom('desk_canned_texts').where('text_id', '=', textId).execute(),
  );
  if (!deleted?.numDeletedRows) throw new CannedTextNotFound();
  return {};
};
