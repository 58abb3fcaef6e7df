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

/** How far into the name the service is spoken of; -1 where it is not. */
function placeIn(name: string, check: RegExp): number {
  return check.exec(name)?.index ?? -1;
}

interface ListedService {
  readonly code?: string | undefined;
  readonly categories?:
    | readonly { readonly code?: string | undefined; readonly name?: string | undefined }[]
    | undefined;
}

/** Of services that share a name, the one whose platform the check speaks of. */
function fits(code: string, name: string): boolean {
  if (code.endsWith('-windows')) return /Windows|SQL Server/.test(name);
  return !code.endsWith('-linux') || !/Windows|SQL Server/.test(name);
}

/**
 * The service that a case about a check is for: the one that its name speaks of first, and of those the one
 * that stands last above, as more special names follow more general ones. Null where none is known.
 */
export function serviceOfCheck<Service extends ListedService>(
  name: string,
  services: readonly Service[],
): Service | null {
  const candidates = names.flatMap(([service, check], rank) => {
    const place = placeIn(name, check);
    const listed = services.find(({ code = '' }) => service.test(code) && fits(code, name));
    return place === -1 || !listed ? [] : [{ listed, place, rank }];
  });
  const [best] = candidates.toSorted((left, right) => left.place - right.place || right.rank - left.rank);
  return best?.listed ?? null;
}

const general = ['general-guidance', 'other', 'general-info'];

function wordsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[a-z]{4,}/g) ?? [];
  return new Set(words.map((word) => word.replace(/s$/, '')));
}

/** The service's category that the check's name speaks of, or the one for everything. */
export function categoryOfCheck(name: string, { categories = [] }: ListedService): string | null {
  const spoken = wordsOf(name);
  // Of its words: a category about a volume that is stuck is not for every check of volumes.
  const shared = (category: string) => {
    const words = [...wordsOf(category)];
    return words.filter((word) => spoken.has(word)).length / Math.max(1, words.length);
  };
  const [best] = categories
    .filter(({ code = '' }) => !general.includes(code))
    .map(({ code = '', name: title = '' }) => ({ code, hits: shared(title) }))
    .filter(({ hits }) => hits > 0.5)
    .toSorted((left, right) => right.hits - left.hits);
  return best?.code ?? general.find((code) => categories.some((one) => one.code === code)) ?? null;
}
