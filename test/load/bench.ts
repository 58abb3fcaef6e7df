/** `npm run bench`: each figure as a ratio against a peer measured in the same run. */
import { benchEmulator } from './emulator-bench.ts';
import { benchProxy } from './proxy-bench.ts';

await benchEmulator(1_000);
if (process.argv.includes('--large')) await benchEmulator(1_000_000);
await benchProxy();
