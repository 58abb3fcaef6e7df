import { z } from 'zod';

import type { AccountDirectory } from '../accounts/account-directory.ts';
import type { AccountEntry } from '../accounts/upstream.ts';
import { invalid } from './administer.ts';
import { nameOf } from './read-input.ts';

export const accountId = z.string().regex(/^\d{12}$/, 'must have 12 digits');

/** IAM's own rules for role names and paths, and STS's for external ids. */
export const accountShape = {
  accountId,
  name: nameOf(128),
  roleArn: z
    .string()
    .max(2048, 'must have at most 2048 characters')
    .regex(/^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/, 'must be the ARN of a role')
    .optional(),
  externalId: z
    .string()
    .regex(/^[\w+=,.@:/-]{2,1224}$/, 'must have 2 to 1224 letters, digits and + = , . @ : / - _')
    .optional(),
  profile: nameOf(128).optional(),
};

/** A role of another account would open that account's cases under this one's name. */
export function checkReach({ accountId: id, roleArn, externalId }: AccountEntry): void {
  if (roleArn !== undefined && roleArn.split(':')[4] !== id) {
    throw invalid('roleArn: must be a role of this account.');
  }
  if (externalId !== undefined && roleArn === undefined) {
    throw invalid('externalId: goes with a role. Give the role’s ARN too.');
  }
}

export function checkEditable({ editable }: AccountDirectory): void {
  if (!editable) throw invalid('These are the emulator’s accounts. They stand in EMULATOR_ACCOUNTS_FILE.');
}

export async function findAccount(directory: AccountDirectory, id: string): Promise<AccountEntry> {
  const account = await directory.find(id);
  if (!account) throw invalid('accountId: there is no account with this id.');
  return account;
}
