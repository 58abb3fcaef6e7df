import { z } from 'zod';

import { id, scope } from './read-input.ts';

export const attachmentShape = {
  principalType: z.enum(['user', 'group'], 'must be user or group'),
  principalId: id,
  policyId: id,
  scope,
};
