import type { Logger } from 'pino';

import type { Config } from '../config.ts';
import { databaseLocation } from '../config.ts';
import type { EmulatorOptions } from '../emulator/emulator.ts';

/** The emulator is configured alike alone and beside the proxy. */
export function emulatorOptions(config: Config, log: Logger): EmulatorOptions {
  const { environment, dataDir, emulatorAccounts } = config;
  return {
    host: environment.HOST,
    port: environment.EMULATOR_PORT,
    location: databaseLocation(config, 'emulator'),
    dataDir,
    accounts: emulatorAccounts,
    sampleData: environment.SAMPLE_DATA,
    limits: environment.EMULATOR_LIMITS,
    controls: environment.EMULATOR_CONTROLS,
    log,
  };
}
