import { z } from 'zod';

import { id, readInput } from '../../admin/read-input.ts';
import { workChanged } from '../../companion/work/case-work.ts';
import {
  ownerOfText,
  requireSavedText,
  requireTextRoom,
  savedTextShape,
  sharingGuard,
} from '../../companion/work/saved-texts.ts';
import type { OwnOperation } from '../own-operation.ts';

export const updateSavedText: OwnOperation = async (parts, input, call) => {
  const shape = { textId: id, ...savedTextShape, version: z.int().min(1) };
  const { textId, name, text, version, ...audience } = readInput(shape, input);
  const owner = ownerOfText(call, audience);
  const requireOwner = await sharingGuard(parts, call);
  return {
    output: {},
    async change(transaction) {
      await requireOwner(transaction, owner);
      await parts.database.lock(transaction, 'saved texts');
      const known = await requireSavedText(transaction, call, textId);
      await requireOwner(transaction, known);
      if (known.version !== version) {
        throw workChanged(`${known.updated_by} has changed this text meanwhile. Look at it again.`);
      }
      await requireTextRoom(transaction, owner, textId);
      const written = { updated_at: call.now, updated_by: call.person.userName };
      await transaction
        .updateTable('saved_texts')
        .set({ ...owner, name, body: text, version: version + 1, ...written })
        .where('text_id', '=', textId)
        .execute();
    },
  };
};
