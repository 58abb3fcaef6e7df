/**
 * `npm run bench`: each figure as a ratio against a peer or a limit in the same run. `--large`: up to a
 * million cases. Names of sections run those alone: `npm run bench -- console`.
 */
import { benchConsole } from './console-bench.ts';
import { benchEmulator, printGrowth } from './emulator-bench.ts';
import { benchIndexFill } from './index-fill-bench.ts';
import { benchIndex } from './index-bench.ts';
import { benchLongCase } from './long-case-bench.ts';
import { benchProxy } from './proxy-bench.ts';
import { benchReview } from './review-bench.ts';

const isLarge = process.argv.includes('--large');

const sections: Readonly<Record<string, () => Promise<void>>> = {
  async emulator() {
    const few = await benchEmulator(1_000);
    if (isLarge) printGrowth(few, await benchEmulator(1_000_000));
  },
  proxy: benchProxy,
  async 'index-fill'() {
    await benchIndexFill(isLarge ? 100_000 : 10_000);
  },
  index: benchIndex,
  review: benchReview,
  console: benchConsole,
  async 'long-case'() {
    await benchLongCase(isLarge ? 2_000 : 300);
  },
};

const named = process.argv.slice(2).filter((word) => !word.startsWith('--'));
for (const name of named.length > 0 ? named : Object.keys(sections)) {
  const section = sections[name];
  if (!section)
    throw new Error(`There is no section ${name}; there are ${Object.keys(sections).join(', ')}.`);
  await section();
}
