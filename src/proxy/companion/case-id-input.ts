import { z } from 'zod';

import { accountOfCaseId } from '../../support/case-id.ts';

const longest = 128;

/** The id of a case of this account; whether there is such a case AWS alone knows. */
export function caseIdOf(accountId: string) {
  return z
    .string()
    .max(longest, `must have at most ${longest} characters`)
    .refine((caseId) => accountOfCaseId(caseId) === accountId, 'must be a case of this account');
}
