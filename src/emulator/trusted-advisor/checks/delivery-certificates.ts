import type { Resource } from '../inventory.ts';
import { colourOf } from '../rule.ts';
import type { FindingStatus, Rule } from '../rule.ts';

const aWeek = 7 * 86_400_000;

type Distribution = Resource<'distributions'>;
type Judgement = readonly [status: FindingStatus, reason: string];

function judgeEnd(endsAt: string, now: number): Judgement | null {
  const left = Date.parse(endsAt) - now;
  if (left <= 0) return ['error', 'The certificate has expired'];
  return left <= aWeek ? ['warning', 'The certificate expires within 7 days'] : null;
}

function covers(domain: string, name: string): boolean {
  if (!domain.startsWith('*.')) return domain === name;
  return name.slice(name.indexOf('.')) === domain.slice(1);
}

function judgeOwn({ certificate, aliases }: Distribution, now: number): Judgement | null {
  if (certificate?.source !== 'iam') return null;
  const isMissing = aliases.some(({ name }) => !certificate.domains.some((domain) => covers(domain, name)));
  return (
    judgeEnd(certificate.endsAt, now) ??
    (certificate.signature === 'SHA1'
      ? ['warning', 'The certificate is signed with SHA-1']
      : isMissing
        ? ['warning', 'A name of the distribution is not in the certificate']
        : ['ok', ''])
  );
}

type Origin = Distribution['origins'][number];

function judgeOrigin({ certificate }: Origin, now: number): Judgement {
  if (!certificate) return ['error', 'The origin has no certificate'];
  const { endsAt, signature, isSelfSigned } = certificate;
  const end = judgeEnd(endsAt, now);
  if (end) return end;
  if (isSelfSigned) return ['warning', 'The certificate is signed by the origin itself'];
  return signature === 'SHA1' ? ['warning', 'The certificate is signed with SHA-1'] : ['ok', ''];
}

/** Certificates of the IAM store; those of Certificate Manager renew themselves. */
export const distributionCertificates: Rule = {
  checkId: 'N425c450f2',
  evaluate: ({ distributions }, now) =>
    distributions?.flatMap((distribution) => {
      const judgement = judgeOwn(distribution, now);
      if (!judgement) return [];
      const [status, reason] = judgement;
      const { id, domainName, certificate } = distribution;
      return [
        {
          status,
          region: null,
          identity: [id],
          metadata: [colourOf(status), id, domainName, certificate?.name ?? '', reason],
        },
      ];
    }) ?? null,
};

/** Custom origins that CloudFront must reach by HTTPS. */
export const originCertificates: Rule = {
  checkId: 'N430c450f2',
  evaluate: ({ distributions }, now) =>
    distributions?.flatMap(({ id, domainName, origins }) =>
      origins
        .filter(({ usesHttps }) => usesHttps)
        .map((origin) => {
          const [status, reason] = judgeOrigin(origin, now);
          return {
            status,
            region: null,
            identity: [id, origin.domainName],
            metadata: [colourOf(status), id, domainName, origin.domainName, reason],
          };
        }),
    ) ?? null,
};
