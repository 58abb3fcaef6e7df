/** Builds the console into dist/ when one of its sources is newer than the last build. */
import './require-node.ts';

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { build } from 'vite';

import { fingerprint } from './build/fingerprint.ts';

const root = join(import.meta.dirname, '..', '..');
const stamp = join(root, 'dist', '.sources');
const wanted = fingerprint(root);
const built = existsSync(stamp) ? readFileSync(stamp, 'utf8') : null;
if (wanted !== built) {
  process.stderr.write('Building the console.\n');
  await build({ root, logLevel: 'warn' });
  writeFileSync(stamp, wanted);
}
