/** The emulator alone, for users of SDKs and the CLI and for their CI. */
import './require-node.ts';

import { mkdirSync } from 'node:fs';

import { readConfig } from '../config.ts';
import { startEmulator } from '../emulator/emulator.ts';
import { emulatorOptions } from './emulator-options.ts';
import { logger, printListening, runProgram } from './run-program.ts';

await runProgram(async () => {
  const config = readConfig();
  mkdirSync(config.dataDir, { recursive: true });
  const log = logger(config.environment.LOG_LEVEL);
  const emulator = await startEmulator(emulatorOptions(config, log));
  printListening({ emulator: emulator.url });
  return () => emulator.close();
});
