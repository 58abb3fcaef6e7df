/** `npm run bench`: each figure as a ratio against a peer measured in the same run. */
import { benchEmulator, printGrowth } from './emulator-bench.ts';
import { benchProxy } from './proxy-bench.ts';

const few = await benchEmulator(1_000);
if (process.argv.includes('--large')) printGrowth(few, await benchEmulator(1_000_000));
await benchProxy();
