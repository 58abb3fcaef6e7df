import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { EmulatorAccount, EmulatorUser } from './accounts-file.ts';

function slug(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
}

/** `Sample: Retail (Enterprise)` and `support-admin` become `retail-support-admin`. */
export function profileName(account: EmulatorAccount, user: EmulatorUser): string {
  const name = account.name.replace(/^Sample: /, '').replace(/ \(.*\)$/, '');
  return `${slug(name) || account.accountId}-${slug(user.userName)}`;
}

function profile(account: EmulatorAccount, user: EmulatorUser): string {
  return [
    `[${profileName(account, user)}]`,
    `aws_access_key_id = ${user.accessKeyId}`,
    `aws_secret_access_key = ${user.secretAccessKey}`,
    ...(user.sessionToken === undefined ? [] : [`aws_session_token = ${user.sessionToken}`]),
    'region = us-east-1',
    '',
  ].join('\n');
}

/** Writes `credentials` into the folder, readable by its owner only, in one step. */
export async function writeCredentialsFile(
  folder: string,
  accounts: readonly EmulatorAccount[],
): Promise<void> {
  const profiles = accounts.flatMap((account) => account.users.map((user) => profile(account, user)));
  const file = join(folder, 'credentials');
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, profiles.join('\n'), { mode: 0o600 });
  await rename(draft, file);
}
