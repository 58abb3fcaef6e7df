/** AWS's own programs for the tests: from the path, or freshly installed on a Debian machine. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

interface Program {
  readonly name: string;
  /** The variable that names one. */
  readonly variable: string;
  /** Arguments of a call that tells whether it is of use, and what it then prints. */
  readonly probe: readonly string[];
  readonly answer: RegExp;
  readonly debianPackage: string;
  readonly missing: string;
}

const cli: Program = {
  name: 'aws',
  variable: 'AWS_CLI_PATH',
  probe: ['--version'],
  answer: /^aws-cli\/2\./,
  debianPackage: 'awscli',
  missing: 'The AWS CLI v2 is missing: install it (apt-get install awscli) or set AWS_CLI_PATH.',
};

const python: Program = {
  name: 'python3',
  variable: 'PYTHON_PATH',
  probe: ['-c', 'import boto3; print("boto3", boto3.__version__)'],
  answer: /^boto3 1\./,
  debianPackage: 'python3-boto3',
  missing: 'Python 3 with boto3 is missing: install it (apt-get install python3-boto3) or set PYTHON_PATH.',
};

/** The system's own first: what the packages install works together. */
function candidates(name: string): string[] {
  const folders = ['/usr/bin', ...(process.env['PATH'] ?? '').split(delimiter)];
  return folders.map((folder) => join(folder, name)).filter(existsSync);
}

function isOfUse({ probe, answer }: Program, path: string): boolean {
  const { status, stdout } = spawnSync(path, probe, { encoding: 'utf8', timeout: 60_000 });
  return status === 0 && answer.test(stdout);
}

function install({ debianPackage }: Program): void {
  if (process.getuid?.() !== 0) return;
  try {
    process.stderr.write(`${debianPackage} is missing: installing it with apt-get.\n`);
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', debianPackage], {
      stdio: 'ignore',
    });
  } catch {
    // The message of `find` says what to do.
  }
}

/** Throws one line that says what to install. */
function find(program: Program): string {
  const named = process.env[program.variable];
  if (named) return named;
  const present = () => candidates(program.name).find((path) => isOfUse(program, path));
  const found = present();
  if (found) return found;
  install(program);
  const installed = present();
  if (installed) return installed;
  throw new Error(program.missing);
}

export const findAwsCli = (): string => find(cli);
export const findPython = (): string => find(python);
