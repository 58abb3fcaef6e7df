import { administer, invalid } from '../admin/administer.ts';
import { findUserById } from '../admin/find-rows.ts';
import { id, readInput } from '../admin/read-input.ts';
import { isFederated } from '../identity/oidc/is-federated.ts';
import { drawSignInLink, invitationLifetime, replaceSignInLink } from '../identity/sign-in-links.ts';
import type { OwnOperation } from './own-operation.ts';

/** For an invitation, and for who has lost their password. The session that it opens may set a new one. */
export const createSignInLink: OwnOperation = async (parts, input, call) => {
  const { userId } = readInput({ userId: id }, input);
  const { token, row } = drawSignInLink(userId, call.now + invitationLifetime);
  return {
    output: { token, expiresAt: new Date(row.expires_at).toISOString() },
    change: administer(parts, call, async (transaction) => {
      const user = await findUserById(transaction, userId);
      if (user.disabled !== 0) throw invalid('This user is disabled.');
      if (await isFederated(transaction, userId)) throw invalid('This user signs in by single sign-on.');
      await replaceSignInLink(transaction, row);
    }),
  };
};
