import { randomUUID } from 'node:crypto';

import { readInput } from '../../admin/read-input.ts';
import {
  ownerOfText,
  requireTextRoom,
  savedTextShape,
  sharingGuard,
} from '../../companion/work/saved-texts.ts';
import type { OwnOperation } from '../own-operation.ts';

export const createSavedText: OwnOperation = async (parts, input, call) => {
  const { name, text, ...audience } = readInput(savedTextShape, input);
  const textId = randomUUID();
  const owner = ownerOfText(call, audience);
  const requireOwner = await sharingGuard(parts, call);
  return {
    output: { textId },
    async change(transaction) {
      await requireOwner(transaction, owner);
      await parts.database.lock(transaction, 'saved texts');
      await requireTextRoom(transaction, owner);
      const written = { updated_at: call.now, updated_by: call.person.userName };
      await transaction
        .insertInto('saved_texts')
        .values({ text_id: textId, ...owner, name, body: text, version: 1, ...written })
        .execute();
    },
  };
};
