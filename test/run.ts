/**
 * `npm test`: types, lint, format, every suite, what failed of them or passed only at a second try, and one last
 * line with the totals of all. Each static check counts as one test. `--long`: the suites with their long settings.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { longSettings } from './long.ts';
import {
  readPlaywright,
  readVitest,
  type Outcome,
  type PlaywrightReport,
  type VitestReport,
} from './reports.ts';

const root = join(import.meta.dirname, '..');
const bin = (name: string): string => join(root, 'node_modules', '.bin', name);
const settings = process.argv.includes('--long') ? longSettings : {};
const nothing: Outcome = { passed: 0, failed: 0, skipped: 0, failures: [], secondTries: [] };
const reports = mkdtempSync(join(tmpdir(), 'support-center-test-'));
/** The product is started hundreds of times: a third of each start is compiling what the one before had compiled. */
const compiled = { NODE_COMPILE_CACHE: join(reports, 'compiled') };

function run(command: string, parameters: readonly string[], env: Record<string, string> = {}) {
  process.stdout.write(`\n── ${[command.split('/').at(-1), ...parameters].join(' ')}\n`);
  return new Promise<boolean>((resolve) => {
    const child = spawn(command, parameters, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...compiled, ...settings, ...env },
    });
    child.on('error', (error) => {
      process.stdout.write(`${error.message}\n`);
      resolve(false);
    });
    child.on('exit', (code) => resolve(code === 0));
  });
}

async function check(command: string, parameters: readonly string[]): Promise<Outcome> {
  const passed = await run(command, parameters);
  return judged([command, ...parameters].join(' '), { ...nothing, passed: passed ? 1 : 0 }, passed);
}

/** A suite that fails without a failed test (it broke before it ran one) counts as one failure. */
function judged(name: string, outcome: Outcome, succeeded: boolean): Outcome {
  if (succeeded || outcome.failed > 0) return outcome;
  return { ...outcome, failed: 1, failures: [...outcome.failures, `${name} did not succeed`] };
}

function readReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null; // Not written: the suite broke early, which `judged` counts.
  }
}

async function vitest(): Promise<Outcome> {
  const file = join(reports, 'vitest.json');
  const parameters = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const succeeded = await run(bin('vitest'), parameters);
  const report = readReport(file) as VitestReport | null;
  return judged('vitest', report === null ? nothing : readVitest(report), succeeded);
}

async function browser(): Promise<Outcome> {
  const file = join(reports, 'browser.json');
  const parameters = ['test', '--config', 'test/browser/playwright.config.ts', '--reporter=list,json'];
  const succeeded = await run(bin('playwright'), parameters, { PLAYWRIGHT_JSON_OUTPUT_FILE: file });
  const report = readReport(file) as PlaywrightReport | null;
  return judged('playwright', report === null ? nothing : readPlaywright(report), succeeded);
}

const suites = [
  () => check(bin('tsc'), ['--noEmit']),
  () => check(bin('oxlint'), ['--type-aware', '--deny-warnings']),
  () => check(bin('oxfmt'), ['--check']),
  vitest,
  () => check(process.execPath, ['src/commands/build-console.ts']),
  browser,
];

const outcomes: Outcome[] = [];
for (const suite of suites) outcomes.push(await suite());
rmSync(reports, { recursive: true, force: true });

const total = (name: 'passed' | 'failed' | 'skipped'): number =>
  outcomes.reduce((sum, outcome) => sum + outcome[name], 0);
const tell = (heading: string, reasons: readonly string[]): void => {
  if (reasons.length > 0) process.stdout.write(`\n── ${heading}\n${reasons.join('\n')}\n`);
};
tell(
  'passed only at the second try: look for the reason',
  outcomes.flatMap(({ secondTries }) => secondTries),
);
tell(
  'failed',
  outcomes.flatMap(({ failures }) => failures),
);
process.stdout.write(`\n${total('passed')} passed, ${total('failed')} failed, ${total('skipped')} skipped\n`);
process.exitCode = total('failed') > 0 ? 1 : 0;
