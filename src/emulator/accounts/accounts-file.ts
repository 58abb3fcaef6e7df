/** The emulator's accounts, users and keys, as EMULATOR_ACCOUNTS_FILE lists them. */
import { z } from 'zod';

import { planCodes } from '../../support/plans.ts';

const user = z
  .strictObject({
    userName: z.string().min(1).max(128),
    type: z.enum(['user', 'root', 'role']).default('user'),
    accessKeyId: z.string().regex(/^\w{1,128}$/, 'letters, digits and underscores only'),
    secretAccessKey: z.string().min(1),
    sessionToken: z.string().min(1).optional(),
    policies: z.array(z.record(z.string(), z.unknown())),
  })
  .refine((one) => one.type !== 'role' || one.sessionToken !== undefined, {
    path: ['sessionToken'],
    message: 'a role signs with a session token',
  });

const account = z.strictObject({
  accountId: z.string().regex(/^\d{12}$/, 'an account id has 12 digits'),
  name: z.string().min(1).max(128),
  plan: z.enum(planCodes),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'two capital letters (ISO 3166)')
    .optional(),
  users: z.array(user),
});

const accountsFile = z.array(account).check((context) => {
  const accounts = context.value;
  const keys = accounts.flatMap((one) => one.users.map((each) => each.accessKeyId));
  for (const id of repeated(accounts.map((one) => one.accountId))) {
    context.issues.push({ code: 'custom', message: `account ${id} is listed twice`, input: id });
  }
  for (const id of repeated(keys)) {
    context.issues.push({ code: 'custom', message: `access key ${id} is listed twice`, input: id });
  }
});

export type EmulatorAccount = z.infer<typeof account>;
export type EmulatorUser = EmulatorAccount['users'][number];

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

/** Names what is wrong and where; never repeats a secret. */
export class AccountsFileError extends Error {
  override name = 'AccountsFileError';
}

/** Checks parsed JSON. Throws `AccountsFileError`. */
export function parseAccounts(json: unknown): EmulatorAccount[] {
  const parsed = accountsFile.safeParse(json);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new AccountsFileError(`The emulator's accounts are not valid:\n${problems.join('\n')}`);
}
