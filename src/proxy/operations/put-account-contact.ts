import { z } from 'zod';

import { isEmailAddress } from '../../support/email.ts';
import { isPhoneNumber } from '../../support/phone-number.ts';
import { keepAccountFacts } from '../accounts/account-facts.ts';
import { accountId as id, findAccount } from '../admin/account-input.ts';
import { nameOf, readInput } from '../admin/read-input.ts';
import type { OwnOperation } from './own-operation.ts';

const shape = {
  accountId: id,
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'must be two capital letters')
    .optional(),
  operationalContact: z
    .strictObject({
      name: nameOf(128).optional(),
      email: z.string().refine(isEmailAddress, 'must be an e-mail address').optional(),
      phone: z.string().refine(isPhoneNumber, 'must begin with + and the country code').optional(),
    })
    .optional(),
};

/** Ours to keep: the Support API knows neither. */
export const putAccountContact: OwnOperation = async ({ directory }, input) => {
  const { accountId, country = null, operationalContact = {} } = readInput(shape, input);
  await findAccount(directory, accountId);
  const { name = null, email = null, phone = null } = operationalContact;
  return {
    output: {},
    change: (transaction) =>
      keepAccountFacts(transaction, accountId, {
        country,
        contact_name: name,
        contact_email: email,
        contact_phone: phone,
      }),
  };
};
