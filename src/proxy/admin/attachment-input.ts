import { z } from 'zod';

import { id, scope } from './read-input.ts';

export const attachmentShape = {
  principalType: z.enum(['user', 'group', 'role'], 'must be user, group or role'),
  principalId: id,
  policyId: id,
  scope,
};
