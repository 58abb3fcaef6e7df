/** The program: proxy and emulator in one process. The only file that joins them. */
import './commands/require-node.ts';

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { emulatorOptions } from './commands/emulator-options.ts';
import { logger, print, printListening, runProgram } from './commands/run-program.ts';
import type { Config } from './config.ts';
import { databaseLocation, readConfig } from './config.ts';
import { startEmulator } from './emulator/emulator.ts';
import type { RunningEmulator } from './emulator/emulator.ts';
import type { Upstream } from './proxy/accounts/upstream.ts';
import { countryCalendar } from './proxy/cases/dues/country-calendar.ts';
import { startProxy } from './proxy/proxy.ts';

const consoleFolder = join(import.meta.dirname, '..', 'dist');

function upstreamOf(config: Config, emulator: RunningEmulator | null): Upstream {
  if (!emulator) {
    const { AWS_ENDPOINT_URL_SUPPORT: endpoint, AWS_ENDPOINT_URL_TRUSTEDADVISOR: advisorEndpoint } =
      config.environment;
    const aws = { kind: 'aws', accounts: config.accounts, storageOrigins: storageOrigins(config) } as const;
    return {
      ...aws,
      ...(endpoint !== undefined && { endpoint }),
      ...(advisorEndpoint !== undefined && { advisorEndpoint }),
    };
  }
  const { url, accounts } = emulator;
  return { kind: 'emulator', url, accounts, credentials: (id) => emulator.consoleCredentials(id) };
}

/** AWS's model and its user guide name two hosts for the same storage; neither holds for other partitions. */
const awsStorage = [
  'https://uploadv1.attachments.support.us-east-1.amazonaws.com',
  'https://v1.uploads.attachments.support.us-east-1.amazonaws.com',
];

function storageOrigins({ environment }: Config): readonly string[] {
  return environment.ATTACHMENT_ORIGINS ?? awsStorage;
}

async function start(config: Config) {
  const { environment, dataDir } = config;
  mkdirSync(dataDir, { recursive: true });
  const log = logger(environment.LOG_LEVEL);
  const emulator =
    environment.UPSTREAM === 'emulator'
      ? await startEmulator({ ...emulatorOptions(config, log), findCalendar: countryCalendar })
      : null;
  const proxy = await startProxy({
    host: environment.HOST,
    port: environment.PORT,
    publicUrl: environment.PUBLIC_URL ?? null,
    location: databaseLocation(config, 'center'),
    upstream: upstreamOf(config, emulator),
    adminPassword: environment.ADMIN_PASSWORD ?? null,
    singleSignOn: config.singleSignOn,
    signInContact: environment.SIGN_IN_CONTACT ?? null,
    trustedProxies: environment.TRUSTED_PROXIES ?? [],
    metricsToken: environment.METRICS_TOKEN ?? null,
    limits: emulator ? environment.EMULATOR_LIMITS : 'aws',
    consoleFolder,
    log,
  });
  const close = async () => {
    await proxy.close();
    await emulator?.close();
  };
  return { proxy, emulator, close };
}

await runProgram(async () => {
  const { proxy, emulator, close } = await start(readConfig());
  printListening({ console: proxy.url, ...(emulator && { emulator: emulator.url }) });
  if (proxy.signInLink) {
    print(`\nSupport Center is at ${proxy.url}`);
    print(`Sign in as admin with this link, once, within 15 minutes:\n\n  ${proxy.signInLink}\n`);
  }
  return close;
});
