import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { ConfigError, databaseLocation, readConfig } from './config.ts';

function accountsFile(content: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'config-')), 'accounts.json');
  writeFileSync(file, content);
  return file;
}

describe('the environment', () => {
  test('has a default for everything', () => {
    const { environment, accounts, emulatorAccounts } = readConfig({});
    expect(environment).toEqual({
      HOST: '127.0.0.1',
      PORT: 8080,
      UPSTREAM: 'emulator',
      EMULATOR_PORT: 8081,
      DATA_DIR: './data',
      SAMPLE_DATA: true,
      EMULATOR_LIMITS: 'aws',
      EMULATOR_CONTROLS: false,
      LOG_LEVEL: 'info',
    });
    expect(accounts).toEqual([]);
    expect(emulatorAccounts).toBe('sample');
  });

  test('names every bad value', () => {
    const read = () => readConfig({ PORT: '99999', UPSTREAM: 'azure', SAMPLE_DATA: 'yes' });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(/PORT: [\s\S]*UPSTREAM: [\s\S]*SAMPLE_DATA: /);
  });

  test.each([
    [{ PORT: ' 80 ' }, /PORT: /],
    [{ PORT: '1e3' }, /PORT: /],
    [{ EMULATOR_PORT: '-1' }, /EMULATOR_PORT: /],
    [{ DATABASE_URL: 'postgres://[::' }, /DATABASE_URL: /],
    [{ PUBLIC_URL: 'https://example.com/support/' }, /PUBLIC_URL: .*without a path/],
    [{ PUBLIC_URL: 'https://user:secret@example.com' }, /PUBLIC_URL: /],
    [{ PUBLIC_URL: 'ftp://example.com' }, /PUBLIC_URL: /],
    [{ ATTACHMENT_ORIGINS: 'https://*.example.com' }, /ATTACHMENT_ORIGINS: .*without wildcards/],
    [{ ATTACHMENT_ORIGINS: 'https://a.example.com, http://b.example.com' }, /ATTACHMENT_ORIGINS: /],
    [{ ATTACHMENT_ORIGINS: "https://a.example.com; script-src 'unsafe-inline'" }, /ATTACHMENT_ORIGINS: /],
  ])('refuses %j', (variables, message) => {
    expect(() => readConfig(variables)).toThrow(message);
    expect(() => readConfig(variables)).not.toThrow(/secret/);
  });

  test.each(['https://example.com:443', 'https://Example.com/', 'http://10.0.0.7:8080'])(
    'takes %s',
    (url) => {
      expect(readConfig({ PUBLIC_URL: url }).environment.PUBLIC_URL).toBe(url);
    },
  );

  test('takes a list of storage origins', () => {
    const ATTACHMENT_ORIGINS = 'https://a.example.com, https://b.example.com:8443';
    expect(readConfig({ ATTACHMENT_ORIGINS }).environment.ATTACHMENT_ORIGINS).toEqual([
      'https://a.example.com',
      'https://b.example.com:8443',
    ]);
  });

  test('treats an empty variable as not set', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '' }).environment.PORT).toBe(8080);
  });

  test('takes an identity provider, whole', () => {
    expect(readConfig({}).singleSignOn).toBeNull();
    const client = { OIDC_CLIENT_ID: 'console', OIDC_CLIENT_SECRET: 'a secret' };
    const usual = { clientId: 'console', clientSecret: 'a secret', groupsClaim: 'groups', scopes: null };
    for (const issuer of [
      'https://id.example.com/realm',
      'http://127.0.0.1:3000',
      'http://localhost:3000/',
    ]) {
      expect(readConfig({ ...client, OIDC_ISSUER: issuer }).singleSignOn).toEqual({ ...usual, issuer });
    }
    const chosen = { OIDC_GROUPS_CLAIM: 'roles', OIDC_SCOPES: 'openid all' };
    expect(
      readConfig({ ...client, ...chosen, OIDC_ISSUER: 'https://id.example.com' }).singleSignOn,
    ).toMatchObject({ groupsClaim: 'roles', scopes: ['openid', 'all'] });
  });

  test.each([
    [{ OIDC_ISSUER: 'http://id.example.com', OIDC_CLIENT_ID: 'x' }, /^OIDC_ISSUER: must be the https/],
    [{ OIDC_ISSUER: 'https://id.example.com?a=b', OIDC_CLIENT_ID: 'x' }, /^OIDC_ISSUER: /],
    [{ OIDC_ISSUER: 'id.example.com', OIDC_CLIENT_ID: 'x' }, /^OIDC_ISSUER: /],
    [{ OIDC_ISSUER: 'https://id.example.com' }, /^OIDC_CLIENT_ID: must be set/],
    [{ OIDC_CLIENT_SECRET: 'a secret' }, /^OIDC_ISSUER: must be set/],
    [{ OIDC_ISSUER: 'https://id.example.com', OIDC_CLIENT_ID: 'x', OIDC_SCOPES: 'a  b' }, /^OIDC_SCOPES: /],
    [{ SIGN_IN_CONTACT: 'x'.repeat(501) }, /^SIGN_IN_CONTACT: /],
  ])('refuses %j, without its secrets', (variables, message) => {
    expect(() => readConfig(variables)).toThrow(message);
    expect(() => readConfig(variables)).not.toThrow(/a secret/);
  });

  test('chooses the engine by DATABASE_URL', () => {
    const postgres = readConfig({ DATABASE_URL: 'postgres://db.example.com/support' });
    expect(databaseLocation(postgres, 'emulator')).toMatchObject({ engine: 'postgres', schema: 'emulator' });
    const sqlite = readConfig({ DATA_DIR: '/srv/support' });
    expect(databaseLocation(sqlite, 'center')).toMatchObject({ file: '/srv/support/center.sqlite' });
    expect(() => readConfig({ DATABASE_URL: 'mysql://x' })).toThrow(/postgres:\/\//);
  });

  test('gives each part a prefix of its own in BLOB_STORE, beside either engine', () => {
    const BLOB_STORE = 's3://support-blobs/eu?region=eu-central-1';
    const postgres = readConfig({ BLOB_STORE, DATABASE_URL: 'postgres://db.example.com/support' });
    expect(databaseLocation(postgres, 'emulator')).toMatchObject({
      engine: 'postgres',
      blobs: { kind: 's3', bucket: 'support-blobs', prefix: 'eu/emulator/', region: 'eu-central-1' },
    });
    const sqlite = readConfig({ BLOB_STORE: 's3://support-blobs' });
    expect(databaseLocation(sqlite, 'center').blobs?.prefix).toBe('center/');
    expect(databaseLocation(readConfig({}), 'center')).not.toHaveProperty('blobs');
  });

  test('names what is wrong in BLOB_STORE', () => {
    const read = () => readConfig({ BLOB_STORE: 's3://B?endpoint=store&pathstyle=1' });
    expect(read).toThrow(
      /BLOB_STORE\.bucket: [\s\S]*BLOB_STORE\.settings\.endpoint: [\s\S]*BLOB_STORE\.settings: .*pathstyle/,
    );
    expect(() => readConfig({ BLOB_STORE: 'blobs' })).toThrow(/BLOB_STORE: must be s3:\/\/bucket\/prefix/);
  });
});

describe('the accounts file', () => {
  test('is read and checked', () => {
    const entry = { accountId: '111122223333', name: 'Retail', profile: 'retail' };
    expect(readConfig({ ACCOUNTS_FILE: accountsFile(JSON.stringify([entry])) }).accounts).toEqual([entry]);
  });

  test.each([
    ['[{"accountId":"1","name":"Retail"}]', /ACCOUNTS_FILE\.0\.accountId: .*12 digits/],
    ['[{"accountId":"111122223333","name":"Retail","rolearn":"x"}]', /rolearn/],
    ['[{"accountId":"111122223333","name":"A"},{"accountId":"111122223333","name":"B"}]', /listed twice/],
    ['{', /can't be read as JSON/],
  ])('refuses %s', (content, message) => {
    expect(() => readConfig({ ACCOUNTS_FILE: accountsFile(content) })).toThrow(message);
  });

  test('never repeats what stands in it', () => {
    const file = accountsFile('[{"secretAccessKey":"wJalrXUtn" x}]');
    const read = () => readConfig({ EMULATOR_ACCOUNTS_FILE: file });
    expect(read).toThrow(/can't be read as JSON/);
    expect(read).not.toThrow(/wJalr/);
  });
});
