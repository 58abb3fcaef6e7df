import { describe, expect, test } from 'vitest';
import { redact } from './redaction.ts';
import { findSecrets } from './secrets.ts';

// Put together here, so that no scanner of this repository takes them for real ones.
const documented = ['wJalrXUtnFEMI/K7MDENG', 'bPxRfiCYEXAMPLEKEY'].join('/');
const random = ['q8Zt0VbY3nLxR5uWc2Kd', '7Hs9Ej+1MfAgPo/4TiBv'].join('');
const hex = 'da39a3ee5e6b4b0d3255bfef95601890afd80709';
const pem = (label: string) =>
  `-----BEGIN ${label}-----\nMIIEpAIBAAKCAQEA\nfMh0n3Q5o2mF5Nw=\n-----END ${label}-----`;

describe('secret access keys', () => {
  test.each([
    documented,
    random,
    `My key is ${random}, what now?`,
    `(${random})`,
    `"${random}".`,
    `aws_secret_access_key = ${documented}`,
    `AWS_SECRET_ACCESS_KEY=${documented}`,
    `export AWS_SECRET_ACCESS_KEY="${random}"`,
    `{"SecretAccessKey": "${random}","x":1}`,
    `secretAccessKey: '${random}'`,
    `Secret access key,${random}`,
  ])('are replaced: %s', (text) => {
    expect(redact(text)).toBe(
      text.replace(documented, '[REDACTED_BY_AWS]').replace(random, '[REDACTED_BY_AWS]'),
    );
    expect(redact(text)).not.toBe(text);
  });

  test('with a label, even where they look like a digest', () => {
    expect(redact(`secret_access_key=${hex}`)).toBe('secret_access_key=[REDACTED_BY_AWS]');
  });

  test.each([
    hex,
    hex.toUpperCase(),
    `commit ${hex}`,
    `${random}x`,
    random.slice(1),
    `${random}${random}`,
    `${random.slice(0, 38)}==`,
    'AKIAIOSFODNN7EXAMPLE',
    'a1b2c3d4-5678-90ab-cdef-EXAMPLE11111',
    'arn:aws:iam::123456789012:role/aws-service-role/support.amazonaws.com/AWSServiceRoleForSupport',
    'com/amazonaws/services/s3/AmazonS3Client',
    'AbstractSingletonProxyFactoryBeanWrapper',
    `https://example.com/a/b/c/d/e/F1/${'g'.repeat(10)}`,
    'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0',
    `QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVoxMjM0NTY3ODkwYWJjZGVmZ2hpamts\n${random}`,
  ])('are not seen in %s', (text) => {
    expect(redact(text)).toBe(text);
  });
});

describe('private keys', () => {
  test.each([
    'RSA PRIVATE KEY',
    'PRIVATE KEY',
    'EC PRIVATE KEY',
    'OPENSSH PRIVATE KEY',
    'ENCRYPTED PRIVATE KEY',
    'PGP PRIVATE KEY BLOCK',
  ])('%s is replaced as a whole', (label) => {
    expect(redact(`before\n${pem(label)}\nafter`)).toBe('before\n[REDACTED_BY_AWS]\nafter');
  });

  test('two are replaced apart', () => {
    const keys = `${pem('PRIVATE KEY')}\nand\n${pem('EC PRIVATE KEY')}`;
    expect(redact(keys)).toBe('[REDACTED_BY_AWS]\nand\n[REDACTED_BY_AWS]');
  });

  test('one in a line of JSON is replaced', () => {
    const line = JSON.stringify({ private_key: `${pem('PRIVATE KEY')}\n`, id: 1 });
    expect(redact(line)).toBe('{"private_key":"[REDACTED_BY_AWS]\\n","id":1}');
  });

  test('one without its end is replaced as far as it goes', () => {
    const cut = pem('RSA PRIVATE KEY').replace(/\n-----END.*/, '');
    expect(redact(`${cut}\n\nThat is all I have.`)).toBe('[REDACTED_BY_AWS]\n\nThat is all I have.');
  });

  test('one without its end does not reach to the next', () => {
    const cut = pem('RSA PRIVATE KEY').replace(/\n-----END.*/, '');
    expect(redact(`${cut}\n\nAnd: ${pem('PRIVATE KEY')}`)).toBe(
      '[REDACTED_BY_AWS]\n\nAnd: [REDACTED_BY_AWS]',
    );
  });

  test('public keys and certificates stay', () => {
    for (const text of [pem('PUBLIC KEY'), pem('CERTIFICATE')]) expect(redact(text)).toBe(text);
  });
});

describe('card numbers', () => {
  test.each([
    ['4111111111111111', '1111'],
    ['4111 1111 1111 1111', '1111'],
    ['4111-1111-1111-1111', '1111'],
    ['5555555555554444', '4444'],
    ['2223003122003222', '3222'],
    ['378282246310005', '0005'],
    ['3782 822463 10005', '0005'],
    ['6011111111111117', '1117'],
    ['3530111333300000', '0000'],
    ['30569309025904', '5904'],
    ['4222222222222', '2222'],
  ])('%s keeps its last four', (number, last) => {
    expect(redact(`Card: ${number}, 12/27`)).toBe(`Card: [REDACTED_BY_AWS]-${last}, 12/27`);
  });

  test.each([
    '4111111111111112',
    '1234567812345670',
    '123456789012',
    '1763640000000',
    '41111111111111110000',
    '4111 1111-1111 1111',
    'req-4111111111111111',
    'x4111111111111111',
    '4111111111111111ab',
    '0.4111111111111111',
    '4111111111111111.5',
    '1-5759e988-bd862e3fe1be46a994272793',
    '0000000000000000',
  ])('are not seen in %s', (text) => {
    expect(redact(text)).toBe(text);
  });
});

describe('in all', () => {
  test('what was redacted stays as it is', () => {
    const once = redact(`${random} ${pem('PRIVATE KEY')} 4111111111111111`);
    expect(once).toBe('[REDACTED_BY_AWS] [REDACTED_BY_AWS] [REDACTED_BY_AWS]-1111');
    expect(redact(once)).toBe(once);
  });

  test('secrets are found where they are, without overlap', () => {
    const text = `a ${random} b ${pem('PRIVATE KEY').replace('MIIEpAIBAAKCAQEA', random)} c`;
    expect(
      findSecrets(text).map(({ kind, start, end }) => [kind, text.slice(start, end).slice(0, 10)]),
    ).toEqual([
      ['secret-access-key', random.slice(0, 10)],
      ['private-key', '-----BEGIN'],
    ]);
  });

  test.each([
    '-----BEGIN PRIVATE KEY-----',
    '-----BEGIN PRIVATE KEY-----\nComment: ',
    '4111 ',
    `${'A'.repeat(41)} `,
    'secret access key ',
    'X-Y: a\n',
    '0123456789',
  ])('a megabyte of %j is searched at once', (piece) => {
    const text = piece.repeat(1_000_000 / piece.length);
    expect(redact(text).length).toBeGreaterThan(0);
  });
});
