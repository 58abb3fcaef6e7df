import { z } from 'zod';

import { isEmailAddress } from '../../support/email.ts';
import { nameOf } from './read-input.ts';

/** What stands in ARNs and session names, so without what separates things there. */
export const givenUserName = nameOf(64).regex(/^[^\s/:*]+$/, 'must have no spaces and none of / : *');

export const emailAddress = z.string().refine(isEmailAddress, 'must be an e-mail address');
