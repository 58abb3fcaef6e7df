/**
 * Services of one family have the same kinds of problem, so they are asked the same questions. By what
 * the codes hold: new services mostly fall into place, and the rest is asked the general ones.
 */
import { issueTypeOfService } from '../../../support/service-issue-type.ts';

export type ServiceFamily =
  | 'account'
  | 'compute'
  | 'container'
  | 'serverless'
  | 'database'
  | 'storage'
  | 'network'
  | 'access'
  | 'delivery'
  | 'other';

/** The first that matches counts: `ec2-container-service` is a container, not a computer. */
const families: readonly (readonly [ServiceFamily, RegExp])[] = [
  ['container', /container|eks|fargate|apprunner|app-mesh|openshift|registry-ecr/],
  ['serverless', /lambda|step-functions|api-gateway|appsync|eventbridge|serverless/],
  [
    'database',
    /relational-database|rds|aurora|dynamo|elasticache|redshift|neptune|documentdb|memorydb|timestream|cassandra|ledger|simpledb|elasticsearch|opensearch|database-migration/,
  ],
  ['storage', /simple-storage|block-store|file-system|glacier|fsx|storage-gateway|backup|datasync|snow/],
  [
    'network',
    /virtual-private|vpc|route53|cloudfront|direct-connect|load-balancing|global-accelerator|client-vpn|firewall|cloud-wan|network/,
  ],
  ['access', /identity|single-sign-on|cognito|organizations|key-management|secrets|directory-service|acm/],
  ['delivery', /email|notification|queue|pinpoint|kinesis|kafka|amazon-mq|workmail|connect/],
  ['compute', /compute|ec2|auto-scaling|lightsail|workspaces|beanstalk|batch|outposts|mapreduce|sagemaker/],
];

export function familyOf(serviceCode: string): ServiceFamily {
  if (issueTypeOfService(serviceCode) !== 'technical') return 'account';
  return families.find(([, codes]) => codes.test(serviceCode))?.[0] ?? 'other';
}

/** What kind of question it is, as far as the category's code tells. */
export type ProblemKind =
  | 'guidance'
  | 'feature'
  | 'performance'
  | 'access'
  | 'connection'
  | 'charge'
  | 'failure';

const kinds: readonly (readonly [ProblemKind, RegExp])[] = [
  ['feature', /feature-request/],
  ['guidance', /guidance|question|general-info|using-aws/],
  ['charge', /charge|invoice|payment|tax|refund|cost|billing|credit/],
  [
    'performance',
    /performance|latency|throttl|timeout|slow|high-cpu|cold-start|iterator-age|throughput|503|concurrency/,
  ],
  ['connection', /connect|dns|network|tunnel|routing|endpoint|packet|vpc/],
  ['access', /access|permission|denied|sign-in|authenti|authoriz|polic|role|mfa|password/],
];

export function problemKindOf(categoryCode: string): ProblemKind {
  return kinds.find(([, codes]) => codes.test(categoryCode))?.[0] ?? 'failure';
}
