/**
 * Which checks of Trusted Advisor look at a service. The API does not say, so their names tell: each speaks of
 * its service under one of the names below.
 */
const names: readonly (readonly [service: RegExp, checks: RegExp])[] = [
  [
    /elastic-compute-cloud/,
    /\bEC2\b|\bEBS\b|Elastic IP|Security Groups –|Savings Plans? (?:purchase|$)|^Savings Plan$/,
  ],
  [/elastic-block-store/, /\bEBS\b/],
  [/^auto-scaling$/, /Auto Scaling/],
  [/elastic-load-balancing/, /\bELB\b|\bGWLB\b|Load Balanc/],
  [/simple-storage-service/, /\bS3\b/],
  [/relational-database-service|aurora/, /\bRDS\b|\bAurora\b|Relational Database/],
  [/redshift/, /\bRedshift\b/],
  [/elasticache/, /\bElastiCache\b/],
  [/memorydb/, /\bMemoryDB\b/],
  [/dynamodb/, /\bDynamoDB\b/],
  [/elasticsearch|opensearch/, /\bOpenSearch\b/],
  [/lambda/, /\bLambda\b/],
  [/fargate|ec2-container-service/, /\bECS\b|\bFargate\b/],
  [/registry-ecr/, /\bECR\b/],
  [/api-gateway/, /\bAPI Gateway\b/],
  [/file-system/, /\bEFS\b/],
  [/cloudfront/, /\bCloudFront\b/],
  [/route53/, /\bRoute 53\b/],
  [/virtual-private-cloud/, /\bVPC\b|\bNAT\b|Network Firewall|Security Groups –/],
  [/virtual-private-network|client-vpn/, /\bVPN\b/],
  [/direct-connect/, /Direct Connect/],
  [/network-firewall/, /Network Firewall/],
  [/identity-and-access/, /\bIAM\b|\bMFA\b|Access Keys?\b|\bSTS\b/],
  [/^account-management$/, /\bMFA\b|Access Keys?\b/],
  [/acm/, /Certificate/],
  [/cloudtrail/, /\bCloudTrail\b/],
  [/cloudwatch/, /\bCloudWatch\b/],
  [/cloudformation/, /\bCloudFormation\b/],
  [/kinesis/, /\bKinesis\b/],
  [/kafka/, /\bMSK\b/],
  [/simple-email-service/, /\bSES\b/],
  [/sagemaker/, /\bSageMaker\b/],
  [/comprehend/, /\bComprehend\b/],
  [/outposts/, /\bOutposts\b/],
  [/^billing$/, /Savings Plan|Reserved/],
];

export interface NamedCheck {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
}

export function checksOf<Check extends NamedCheck>(serviceCode: string, checks: readonly Check[]): Check[] {
  const wanted = names.filter(([service]) => service.test(serviceCode)).map(([, check]) => check);
  return checks.filter(({ name = '' }) => wanted.some((check) => check.test(name)));
}

const flaggedOrder = ['error', 'warning'];

export interface Finding<Check extends NamedCheck> {
  readonly check: Check;
  readonly status: 'error' | 'warning';
  readonly flagged: number;
}

export interface CheckSummary {
  readonly checkId?: string | undefined;
  readonly status?: string | undefined;
  readonly resourcesSummary?: { readonly resourcesFlagged?: number | undefined } | undefined;
}

/** What the checks found, worst first; a check that found nothing is left out. */
export function findingsOf<Check extends NamedCheck>(
  checks: readonly Check[],
  summaries: readonly CheckSummary[],
): Finding<Check>[] {
  return summaries
    .flatMap(({ checkId, status, resourcesSummary }): Finding<Check>[] => {
      const check = checks.find(({ id }) => id === checkId);
      const isFound = status === 'error' || status === 'warning';
      return check && isFound ? [{ check, status, flagged: resourcesSummary?.resourcesFlagged ?? 0 }] : [];
    })
    .toSorted((left, right) => flaggedOrder.indexOf(left.status) - flaggedOrder.indexOf(right.status));
}
