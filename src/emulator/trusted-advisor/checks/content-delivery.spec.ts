import { describe, expect, test } from 'vitest';

import { bucket, daysAgo, distribution } from '../example-resources.ts';
import { cellsOf, statusesOf } from '../found-by.ts';
import type { Resource } from '../inventory.ts';
import { alternateDomainNames } from './alternate-domain-names.ts';
import { bucketDelivery } from './bucket-delivery.ts';
import { distributionCertificates, originCertificates } from './delivery-certificates.ts';
import { headerForwarding } from './header-forwarding.ts';

type Distribution = Resource<'distributions'>;

const given = (change: Partial<Distribution>) => ({ distributions: [{ ...distribution, ...change }] });

test.each([
  ['d1.cloudfront.net', 'ok', 'Green', ''],
  ['d2.cloudfront.net', 'warning', 'Yellow', 'The name leads to another distribution'],
  ['web.example.org', 'warning', 'Yellow', 'The name does not lead to CloudFront'],
  [null, 'warning', 'Yellow', 'The name does not lead to CloudFront'],
])('an alternate name for %s', (target, status, colour, reason) => {
  const inventory = given({ aliases: [{ name: 'www.example.com', target }] });
  expect(statusesOf(alternateDomainNames, inventory)).toEqual([status]);
  expect(cellsOf(alternateDomainNames, inventory)).toEqual([
    colour,
    'E1',
    'd1.cloudfront.net',
    'www.example.com',
    reason,
  ]);
});

test.each([
  [100, 2499, 'ok', '24.99'],
  [100, 2500, 'warning', '25.00'],
  [0.1, 5, 'ok', '50.00'],
  [400, 10_000, 'error', '25.00'],
  [0, 0, 'ok', '0.00'],
  [undefined, 100, 'ignored', undefined],
])('%s GB stored, %s GB sent', (storedGigabytes, sentGigabytes, status, ratio) => {
  const inventory = { buckets: [{ ...bucket, storedGigabytes, sentGigabytes }] };
  expect(statusesOf(bucketDelivery, inventory)).toEqual([status]);
  expect(cellsOf(bucketDelivery, inventory)[4]).toBe(ratio);
});

test.each([
  [['Accept-Language', 'Host'], 'ok'],
  [['user-agent'], 'warning'],
  [['Date'], 'warning'],
  [['*'], 'warning'],
])('headers %j', (forwardedHeaders, status) => {
  const inventory = given({ behaviors: [{ pathPattern: '/api/*', forwardedHeaders }] });
  expect(statusesOf(headerForwarding, inventory)).toEqual([status]);
  expect(cellsOf(headerForwarding, inventory).slice(1)).toEqual([
    'E1',
    'd1.cloudfront.net',
    '/api/*',
    forwardedHeaders.join(', '),
  ]);
});

describe('certificates of distributions', () => {
  const own: NonNullable<Distribution['certificate']> = {
    source: 'iam',
    name: 'www',
    domains: ['*.example.com'],
    endsAt: daysAgo(-90),
    signature: 'SHA256',
  };

  test.each<[string, Distribution['certificate'], string[], string]>([
    ['in order', own, ['ok'], ''],
    ['expired', { ...own, endsAt: daysAgo(1) }, ['error'], 'The certificate has expired'],
    ['nearly expired', { ...own, endsAt: daysAgo(-7) }, ['warning'], 'The certificate expires within 7 days'],
    ['weak', { ...own, signature: 'SHA1' }, ['warning'], 'The certificate is signed with SHA-1'],
    [
      'for another name',
      { ...own, domains: ['*.example.org', 'example.com'] },
      ['warning'],
      'A name of the distribution is not in the certificate',
    ],
    ['of Certificate Manager', { ...own, source: 'acm', endsAt: daysAgo(1) }, [], ''],
    ['of CloudFront', null, [], ''],
  ])('%s', (_title, certificate, statuses, reason) => {
    expect(statusesOf(distributionCertificates, given({ certificate }))).toEqual(statuses);
    const cells = cellsOf(distributionCertificates, given({ certificate }));
    expect(cells.slice(1)).toEqual(statuses.length > 0 ? ['E1', 'd1.cloudfront.net', 'www', reason] : []);
  });
});

describe('certificates of origins', () => {
  const fine = { endsAt: daysAgo(-90), signature: 'SHA256', isSelfSigned: false } as const;

  test.each<[string, Distribution['origins'][number]['certificate'], string, string]>([
    ['in order', fine, 'ok', ''],
    ['none', null, 'error', 'The origin has no certificate'],
    ['expired', { ...fine, endsAt: daysAgo(0) }, 'error', 'The certificate has expired'],
    ['nearly expired', { ...fine, endsAt: daysAgo(-3) }, 'warning', 'The certificate expires within 7 days'],
    ['its own', { ...fine, isSelfSigned: true }, 'warning', 'The certificate is signed by the origin itself'],
    ['weak', { ...fine, signature: 'SHA1' }, 'warning', 'The certificate is signed with SHA-1'],
  ])('%s', (_title, certificate, status, reason) => {
    const inventory = given({
      origins: [{ domainName: 'origin.example.com', usesHttps: true, certificate }],
    });
    expect(statusesOf(originCertificates, inventory)).toEqual([status]);
    expect(cellsOf(originCertificates, inventory).slice(1)).toEqual([
      'E1',
      'd1.cloudfront.net',
      'origin.example.com',
      reason,
    ]);
  });

  test('that are not needed', () => {
    const origins = [{ domainName: 'origin.example.com', usesHttps: false, certificate: null }];
    expect(statusesOf(originCertificates, given({ origins }))).toEqual([]);
  });
});
