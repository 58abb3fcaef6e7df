/** The command line against the proxy, for scripts: with a personal access token, in place of a person. */
import './require-node.ts';

import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import type { ClientSettings } from '../config.ts';
import { readClientSettings } from '../config.ts';
import { print } from './run-program.ts';
import { supportClient } from './support/client.ts';
import { exitCodes, UsageError } from './support/exit.ts';
import { isOfAllAccounts } from './support/export/export-command.ts';
import { tellFailure } from './support/failure.ts';
import { findAccount } from './support/find-account.ts';
import type { Options } from './support/options.ts';
import { readOptions } from './support/options.ts';
import { isKeyed, prepareCommand } from './support/run-command.ts';
import { usage } from './support/usage.ts';

function tokenOf({ tokenFile }: Options, { token, folder }: ClientSettings): string {
  if (tokenFile === undefined) {
    if (token !== null) return token;
    throw new UsageError('A token is needed: SUPPORT_CENTER_TOKEN or --token-file.');
  }
  try {
    return readFileSync(resolve(folder, tokenFile), 'utf8').trim();
  } catch {
    throw new UsageError(`${tokenFile}: can't be read.`);
  }
}

async function run(options: Options, settings: ClientSettings, key: string | null): Promise<void> {
  const send = prepareCommand(options, settings.folder);
  const place = { url: settings.url, token: tokenOf(options, settings) };
  const accountId = isOfAllAccounts(options) ? null : await findAccount(options, place);
  const client = supportClient(place, accountId ?? '', key ?? undefined);
  const { json, text, warning, isSilent } = await send(client, { place, accountId });
  if (warning) process.stderr.write(`${warning}\n`);
  if (isSilent) return;
  if (options.json) print(JSON.stringify(json, null, 2));
  else if (text !== '') print(text);
}

async function main(given: readonly string[]): Promise<number> {
  let context = { url: '', idempotencyKey: null as string | null };
  try {
    const options = readOptions(given);
    if (!options) {
      print(usage);
      return given.length === 0 ? exitCodes.usage : exitCodes.done;
    }
    const settings = readClientSettings();
    const idempotencyKey = isKeyed(options) ? (options.idempotencyKey ?? randomUUID()) : null;
    context = { url: settings.url, idempotencyKey };
    await run(options, settings, idempotencyKey);
    return exitCodes.done;
  } catch (failure) {
    const { code, message } = tellFailure(failure, context);
    process.stderr.write(`${message}\n`);
    return code;
  }
}

process.exitCode = await main(process.argv.slice(2));
