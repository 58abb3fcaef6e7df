/** The environment, parsed once. Nothing else reads `process.env`. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { z } from 'zod';

import type { DatabaseLocation } from './database/database.ts';
import type { SingleSignOn } from './proxy/identity/oidc/single-sign-on.ts';
import { s3Location } from './database/s3/s3-location.ts';
import type { Network } from './support/policy/network.ts';
import { readNetwork } from './support/policy/network.ts';

const port = z
  .string()
  .regex(/^\d{1,5}$/, 'must be a number from 0 to 65535')
  .transform(Number)
  .refine((number) => number <= 65_535, 'must be a number from 0 to 65535');
const flag = z.enum(['0', '1']).transform((value) => value === '1');
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const accountId = z.string().regex(/^\d{12}$/, 'an account id has 12 digits');

const accountEntry = z.strictObject({
  accountId,
  name: z.string().min(1).max(128),
  roleArn: z
    .string()
    .regex(/^arn:aws[a-z-]*:iam::\d{12}:role\/.+$/, 'not the ARN of a role')
    .optional(),
  externalId: z.string().min(2).max(1224).optional(),
  profile: z.string().min(1).optional(),
});

function isOrigin(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { pathname, search, hash, username, password } = new URL(address);
  return pathname === '/' && `${search}${hash}${username}${password}` === '';
}

const privateEndpoint = z
  .url({ protocol: /^https?$/, error: 'must be an http or https address' })
  .refine(isOrigin, 'must be scheme, host and port, without a path');

/** One exact host: it goes into the pages' security policy, where a `*` would open all of a domain. */
function isSecureOrigin(address: string): boolean {
  return /^https:\/\/[a-z0-9.-]+(?::\d{1,5})?$/.test(address) && isOrigin(address);
}

const loopback: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Over http whoever is on the way could be the issuer; on this machine there is nobody on the way. */
function isIssuer(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, search, hash, username, password } = new URL(address);
  if (`${search}${hash}${username}${password}` !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && loopback.has(hostname));
}

function readNetworks(list: string, context: z.RefinementCtx): Network[] {
  return list.split(',').flatMap((part) => {
    const network = readNetwork(part.trim());
    if (network) return [network];
    context.addIssue({
      code: 'custom',
      message: `${part.trim()} is not an address or a network in CIDR notation`,
    });
    return [];
  });
}

const environment = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: port.default(8080),
  UPSTREAM: z.enum(['emulator', 'aws']).default('emulator'),
  EMULATOR_PORT: port.default(8081),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(?:ql)?:\/\//, 'must start with postgres://')
    .refine((url) => URL.canParse(url), 'must be a URL; what is special in a password is written as %XX')
    .optional(),
  BLOB_STORE: s3Location.optional(),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'must be the http or https address that users see' })
    .refine(isOrigin, 'must be scheme, host and port, without a path: the console is served at the root')
    .optional(),
  TRUSTED_PROXIES: z.string().transform(readNetworks).optional(),
  METRICS_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]{16,512}$/, 'must have 16 to 512 printable characters without spaces')
    .optional(),
  ADMIN_PASSWORD: z.string().max(1024).optional(),
  OIDC_ISSUER: z
    .string()
    .refine(isIssuer, 'must be the https address of the issuer, without query and fragment')
    .optional(),
  OIDC_CLIENT_ID: z.string().max(1024).optional(),
  OIDC_CLIENT_SECRET: z.string().max(1024).optional(),
  OIDC_GROUPS_CLAIM: z.string().max(256).optional(),
  OIDC_SCOPES: z
    .string()
    .regex(
      /^[\x21\x23-\x5b\x5d-\x7e]+(?: [\x21\x23-\x5b\x5d-\x7e]+)*$/,
      'must be scopes with a space between them',
    )
    .optional(),
  SIGN_IN_CONTACT: z.string().max(500, 'must have at most 500 characters').optional(),
  ACCOUNTS_FILE: z.string().optional(),
  AWS_ENDPOINT_URL_SUPPORT: privateEndpoint.optional(),
  AWS_ENDPOINT_URL_TRUSTEDADVISOR: privateEndpoint.optional(),
  ATTACHMENT_ORIGINS: z
    .string()
    .transform((list) => list.split(',').map((origin) => origin.trim()))
    .refine(
      (list) => list.every(isSecureOrigin),
      'must be https origins without wildcards, with commas between',
    )
    .optional(),
  EMULATOR_ACCOUNTS_FILE: z.string().optional(),
  SAMPLE_DATA: flag.default(true),
  EMULATOR_LIMITS: z.enum(['aws', 'off']).default('aws'),
  EMULATOR_CONTROLS: flag.default(false),
  LOG_LEVEL: z.enum(logLevels).default('info'),
});

export type AccountEntry = z.infer<typeof accountEntry>;

export type Environment = z.infer<typeof environment>;

export interface Config {
  readonly environment: Environment;
  /** Absolute path of DATA_DIR. */
  readonly dataDir: string;
  /** What ACCOUNTS_FILE lists; empty without one. */
  readonly accounts: readonly AccountEntry[];
  /** The parsed JSON of EMULATOR_ACCOUNTS_FILE, which the emulator checks; `sample` without one. */
  readonly emulatorAccounts: unknown;
  /** Null: people sign in locally only. */
  readonly singleSignOn: SingleSignOn | null;
}

/** The message names every variable that is wrong and how. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

function readJson(variable: string, file: string): unknown {
  try {
    return JSON.parse(readFileSync(resolve(file), 'utf8'));
  } catch (error) {
    // The parser quotes what it stumbled over, and these files hold keys.
    const reason = String(error).replace(/, (?:\.\.\.)?"[\s\S]*$/, '');
    throw new ConfigError(`${variable}: ${file} can't be read as JSON: ${reason}`);
  }
}

function problems(variable: string, error: z.ZodError): string {
  return error.issues
    .map((issue) => `${[variable, ...issue.path].filter((part) => part !== '').join('.')}: ${issue.message}`)
    .join('\n');
}

function readAccounts(file: string | undefined): AccountEntry[] {
  if (file === undefined) return [];
  const parsed = z.array(accountEntry).safeParse(readJson('ACCOUNTS_FILE', file));
  if (!parsed.success) throw new ConfigError(problems('ACCOUNTS_FILE', parsed.error));
  const ids = parsed.data.map((entry) => entry.accountId);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice) throw new ConfigError(`ACCOUNTS_FILE: account ${twice} is listed twice`);
  return parsed.data;
}

function readSingleSignOn(variables: Environment): SingleSignOn | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = variables;
  if (issuer === undefined && clientId === undefined && clientSecret === undefined) return null;
  if (issuer === undefined) throw new ConfigError('OIDC_ISSUER: must be set, as the client of it is');
  if (clientId === undefined) throw new ConfigError('OIDC_CLIENT_ID: must be set, as OIDC_ISSUER is');
  return {
    issuer,
    clientId,
    clientSecret: clientSecret ?? null,
    groupsClaim: variables.OIDC_GROUPS_CLAIM ?? 'groups',
    scopes: variables.OIDC_SCOPES?.split(' ') ?? null,
  };
}

/** Throws `ConfigError`. A variable that is set to nothing counts as not set. */
export function readConfig(variables: NodeJS.ProcessEnv = process.env): Config {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(set);
  if (!parsed.success) throw new ConfigError(problems('', parsed.error));
  const { ACCOUNTS_FILE, EMULATOR_ACCOUNTS_FILE, DATA_DIR } = parsed.data;
  return {
    environment: parsed.data,
    dataDir: resolve(DATA_DIR),
    accounts: readAccounts(ACCOUNTS_FILE),
    emulatorAccounts: EMULATOR_ACCOUNTS_FILE
      ? readJson('EMULATOR_ACCOUNTS_FILE', EMULATOR_ACCOUNTS_FILE)
      : 'sample',
    singleSignOn: readSingleSignOn(parsed.data),
  };
}

/** SQLite files in DATA_DIR, or schemas of one PostgreSQL: a store of its own for each part. */
export function databaseLocation(config: Config, store: 'center' | 'emulator'): DatabaseLocation {
  const { DATABASE_URL: url, BLOB_STORE: shared } = config.environment;
  const blobs = shared && { blobs: { ...shared, prefix: `${shared.prefix}${store}/` } };
  if (url) return { engine: 'postgres', url, schema: store, ...blobs };
  return {
    engine: 'sqlite',
    file: join(config.dataDir, `${store}.sqlite`),
    blobFolder: join(config.dataDir, 'blobs', store),
    ...blobs,
  };
}

/** This process's environment with some variables replaced, for a program that it starts. */
export function environmentWith(replaced: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  return { ...process.env, ...replaced };
}

/** What the command line goes by where its options say nothing. */
export interface ClientSettings {
  /** The console's address, without a path. */
  readonly url: string;
  readonly token: string | null;
  /** Where relative paths begin: npm runs its scripts in the package's folder. */
  readonly folder: string;
}

/** Throws `ConfigError`. */
export function readClientSettings(variables: NodeJS.ProcessEnv = process.env): ClientSettings {
  const { SUPPORT_CENTER_URL: url, SUPPORT_CENTER_TOKEN: token, INIT_CWD: folder } = variables;
  const address = url || 'http://127.0.0.1:8080';
  if (!/^https?:/.test(address) || !isOrigin(address)) {
    throw new ConfigError('SUPPORT_CENTER_URL: must be scheme, host and port of the console');
  }
  return { url: new URL(address).origin, token: token || null, folder: folder || process.cwd() };
}

/** Whether an npm script runs this program. */
export function isStartedByNpm(): boolean {
  return process.env['npm_lifecycle_event'] !== undefined;
}
