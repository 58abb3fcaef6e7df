import type { CheckText } from './catalogue-check.ts';

const guide = 'AmazonCloudFront/latest/DeveloperGuide';
const alternateNames = [`${guide}/CNAMEs.html`, 'Using custom URLs with CloudFront'] as const;
const https = [`${guide}/using-https.html`, 'Using HTTPS with CloudFront'] as const;

/** CloudFront, and buckets that would do better behind it. */
export const contentDelivery: readonly CheckText[] = [
  {
    id: 'N420c450f2',
    what: 'Looks at the alternate domain names of CloudFront distributions and asks where each name leads. Visitors of a name that leads elsewhere do not profit from the distribution.',
    criteria: [
      ['Yellow', 'the name does not lead to a distribution of CloudFront.'],
      ['Yellow', 'the name leads to another distribution than the one that lists it.'],
    ],
    action:
      'Let the DNS record of the name point to the domain name of its distribution, or take the name off the distribution.',
    reading: [alternateNames],
  },
  {
    id: '796d6f3D83',
    what: 'Compares how much is stored in a bucket with how much is sent from it to the internet. What is fetched again and again is delivered faster, and often cheaper, from the caches of CloudFront.',
    criteria: [
      ['Red', 'in a month the bucket sends 10 TB or more, and at least 25 times what is stored in it.'],
      ['Yellow', 'in a month the bucket sends at least 10 GB, and at least 25 times what is stored in it.'],
    ],
    action: 'Put a CloudFront distribution before the bucket and let visitors use its name.',
    reading: [[`${guide}/Introduction.html`, 'What is Amazon CloudFront?']],
  },
  {
    id: 'N415c450f2',
    what: 'Looks for cache behaviors that forward request headers which differ from visitor to visitor. Each value gets a copy of its own in the cache, and the origin is asked far more often.',
    criteria: [['Yellow', 'the behavior forwards Date, User-Agent, or all headers.']],
    action: 'Forward only the headers that change what the origin answers.',
    reading: [[`${guide}/header-caching.html`, 'Caching content based on request headers']],
  },
  {
    id: 'N425c450f2',
    what: 'Looks at the certificates of alternate domain names that are kept in the IAM certificate store, and whether browsers will go on trusting them.',
    criteria: [
      ['Red', 'the certificate has expired.'],
      ['Yellow', 'the certificate expires within 7 days.'],
      ['Yellow', 'the certificate is signed with SHA-1.'],
      ['Yellow', 'a name of the distribution is not in the certificate.'],
    ],
    action:
      'Replace the certificate in time, with one that is signed with SHA-256 and holds every name; AWS Certificate Manager renews its own by itself.',
    reading: [https, ['acm/latest/userguide/acm-overview.html', 'AWS Certificate Manager']],
  },
  {
    id: 'N430c450f2',
    what: 'Looks at the certificates of custom origins. CloudFront answers visitors with an error when it must use HTTPS to an origin whose certificate it can’t trust.',
    criteria: [
      ['Red', 'the certificate has expired, or there is none.'],
      ['Yellow', 'the certificate expires within 7 days.'],
      ['Yellow', 'the certificate is signed with SHA-1, or by the origin itself.'],
    ],
    action: 'Install a certificate of a known authority on the origin that is valid and holds its name.',
    reading: [https],
  },
];
