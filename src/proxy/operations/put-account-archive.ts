import { z } from 'zod';

import { keepAccountFacts } from '../accounts/account-facts.ts';
import { accountId as id, findAccount } from '../admin/account-input.ts';
import { readInput } from '../admin/read-input.ts';
import type { OwnOperation } from './own-operation.ts';

/** From now on: what was kept before stays when it is switched off. */
export const putAccountArchive: OwnOperation = async ({ directory }, input) => {
  const { accountId, keepsAttachments } = readInput({ accountId: id, keepsAttachments: z.boolean() }, input);
  await findAccount(directory, accountId);
  return {
    output: {},
    change: (transaction) =>
      keepAccountFacts(transaction, accountId, { keeps_attachments: keepsAttachments ? 1 : 0 }),
  };
};
