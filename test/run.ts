/**
 * `npm test`: types, lint, format, every suite, and one last line with the totals of all of them.
 * Each static check counts as one test. `--long`: the suites with their long settings.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { longSettings } from './long.ts';

interface Totals {
  passed: number;
  failed: number;
  skipped: number;
}

const root = join(import.meta.dirname, '..');
const bin = (name: string): string => join(root, 'node_modules', '.bin', name);
const settings = process.argv.includes('--long') ? longSettings : {};
const reports = mkdtempSync(join(tmpdir(), 'support-center-test-'));

function run(command: string, parameters: readonly string[], env: Record<string, string> = {}) {
  process.stdout.write(`\n── ${[command.split('/').at(-1), ...parameters].join(' ')}\n`);
  return new Promise<boolean>((resolve) => {
    const child = spawn(command, parameters, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...settings, ...env },
    });
    child.on('error', (error) => {
      process.stdout.write(`${error.message}\n`);
      resolve(false);
    });
    child.on('exit', (code) => resolve(code === 0));
  });
}

async function check(command: string, parameters: readonly string[]): Promise<Totals> {
  const passed = await run(command, parameters);
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}

/** A suite that fails without a failed test (it broke before it ran one) counts as one failure. */
function judged(totals: Totals, succeeded: boolean): Totals {
  if (succeeded || totals.failed > 0) return totals;
  return { ...totals, failed: 1 };
}

function readReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null; // Not written: the suite broke early, which `judged` counts.
  }
}

async function vitest(): Promise<Totals> {
  const file = join(reports, 'vitest.json');
  const parameters = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const succeeded = await run(bin('vitest'), parameters);
  // Vitest's JSON reporter, as its documentation describes it.
  const report = readReport(file) as Record<string, number> | null;
  const count = (name: string): number => report?.[name] ?? 0;
  return judged(
    {
      passed: count('numPassedTests'),
      failed: count('numFailedTests'),
      skipped: count('numPendingTests') + count('numTodoTests'),
    },
    succeeded,
  );
}

async function browser(): Promise<Totals> {
  const file = join(reports, 'browser.json');
  const parameters = ['test', '--config', 'test/browser/playwright.config.ts', '--reporter=list,json'];
  const succeeded = await run(bin('playwright'), parameters, { PLAYWRIGHT_JSON_OUTPUT_FILE: file });
  // Playwright's JSON reporter, as its documentation describes it.
  const report = readReport(file) as { stats: Record<string, number> } | null;
  const count = (name: string): number => report?.stats[name] ?? 0;
  return judged(
    {
      passed: count('expected'),
      // A test that passes only at the second try has failed.
      failed: count('unexpected') + count('flaky'),
      skipped: count('skipped'),
    },
    succeeded,
  );
}

const suites = [
  () => check(bin('tsc'), ['--noEmit']),
  () => check(bin('oxlint'), ['--type-aware', '--deny-warnings']),
  () => check(bin('oxfmt'), ['--check']),
  vitest,
  () => check(process.execPath, ['src/commands/build-console.ts']),
  browser,
];

const totals: Totals = { passed: 0, failed: 0, skipped: 0 };
for (const suite of suites) {
  const { passed, failed, skipped } = await suite();
  totals.passed += passed;
  totals.failed += failed;
  totals.skipped += skipped;
}
rmSync(reports, { recursive: true, force: true });
process.stdout.write(`\n${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped\n`);
process.exitCode = totals.failed > 0 ? 1 : 0;
