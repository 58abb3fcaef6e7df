/**
 * What AWS calls its checks: id, name, category, columns. No-break spaces are AWS's. The order of the columns
 * is that of the API where an answer of it is known, else that of the documentation; the limits that no
 * answer is known of have the columns of all the others. Checks whose columns nobody has told are not here.
 * In each category, what may be refreshed comes first.
 */
import { automaticChecks } from '../../../support/automatic-checks.ts';
import type { AdvisorCategory } from '../../../support/trusted-advisor.ts';

export interface KnownCheck {
  readonly id: string;
  readonly name: string;
  readonly category: AdvisorCategory;
  /** The headings of a resource's `metadata`. */
  readonly columns: readonly string[];
  /** AWS refreshes it by itself and refuses to be asked. */
  readonly isAutoRefreshed: boolean;
  /** Whether resources can be excluded from it. */
  readonly isExcludable: boolean;
  /** Told on every plan; the others on the plans that have Trusted Advisor in full. */
  readonly isOnEveryPlan: boolean;
}

type Row = readonly [
  id: string,
  name: string,
  category: AdvisorCategory,
  columns: string,
  flags: '' | 'basic' | 'basic excludable',
];

const limitColumns = 'Region|Service|Limit Name|Limit Amount|Current Usage|Status';
const configColumns = 'Status|Region|Resource|AWS Config Rule|Input Parameters|Last Updated Time';

// prettier-ignore
const rows: readonly Row[] = [
  // cost_optimizing
  ['Qch7DwouX1', 'Low Utilization Amazon EC2 Instances', 'cost_optimizing', 'Region/AZ|Instance ID|Instance Name|Instance Type|Estimated Monthly Savings|Day 1…14|14-Day Average CPU Utilization|14-Day Average Network I/O|Number of Days Low Utilization', ''],
  ['hjLMh88uM8', 'Idle Load Balancers', 'cost_optimizing', 'Region|Load Balancer Name|Reason|Estimated Monthly Savings', ''],
  ['Z4AUBRNSmz', 'Unassociated Elastic IP Addresses', 'cost_optimizing', 'Region|IP Address', ''],
  ['DAvU99Dc4C', 'Underutilized Amazon EBS Volumes', 'cost_optimizing', 'Region|Volume ID|Volume Name|Volume Type|Volume Size|Monthly Storage Cost|Snapshot ID|Snapshot Name|Snapshot Age', ''],
  ['Ti39halfu8', 'Amazon RDS Idle DB Instances', 'cost_optimizing', 'Region|DB Instance Name|Multi-AZ|Instance Type|Storage Provisioned (GB)|Days Since Last Connection|Estimated Monthly Savings (On Demand)', ''],
  ['1e93e4c0b5', 'Amazon EC2 Reserved Instance Lease Expiration', 'cost_optimizing', 'Status|Zone|Instance Type|Platform|Instance Count|Current Monthly Cost|Estimated Monthly Savings|Expiration Date|Reserved Instance ID|Reason', ''],
  ['cX3c2R1chu', 'Amazon EC2 Reserved Instance Optimization', 'cost_optimizing', 'Region|Instance Type|Platform|Recommended Number of RIs to Purchase|Expected Average RI Utilization|Estimated Savings with Recommendations (Monthly)|Upfront Cost of RIs|Estimated costs of RIs (Monthly)|Estimated On-Demand Cost Post Recommended RI Purchase (Monthly)|Estimated Break Even (Months)|Lookback Period (Days)|Term (Years)', ''],
  ['51fC20e7I2', 'Amazon Route\u00a053 Latency Resource Record Sets', 'cost_optimizing', 'Hosted Zone Name|Hosted Zone ID|Resource Record Set Name|Resource Record Set Type', ''],
  ['G31sQ1E9U', 'Underutilized Amazon Redshift Clusters', 'cost_optimizing', 'Status|Region|Cluster|Instance Type|Reason|Estimated Monthly Savings', ''],
  ['Cm24dfsM12', 'Amazon Comprehend Underutilized Endpoints', 'cost_optimizing', 'Status|Region|Endpoint ARN|Provisioned Inference Unit|AutoScaling Status|Reason|Last Updated Time', ''],
  ['COr6dfpM03', 'Amazon EBS over-provisioned volumes', 'cost_optimizing', 'Status|Region|Volume ID|Volume Type|Volume Size (GB)|Volume Baseline IOPS|Volume Burst IOPS|Volume Burst Throughput|Recommended Volume Type|Recommended Volume Size (GB)|Recommended Volume Baseline IOPS|Recommended Volume Burst IOPS|Recommended Volume Baseline Throughput|Recommended Volume Burst Throughput|Lookback Period (days)|Savings Opportunity (%)|Estimated Monthly Savings|Estimated Monthly Savings Currency|Last Updated Time', ''],
  ['Qsdfp3A4L2', 'Amazon EC2 instances consolidation for Microsoft SQL Server', 'cost_optimizing', 'Status|Region|Instance ID|Instance Type|vCPU|Minimum vCPU|SQL Server Edition|Last Updated Time', ''],
  ['Qsdfp3A4L1', 'Amazon EC2 instances over-provisioned for Microsoft SQL Server', 'cost_optimizing', 'Status|Region|Instance ID|Instance Type|vCPU|SQL Server Edition|Maximum vCPU|Recommended Instance Type|Estimated Monthly Savings|Last Updated Time', ''],
  ['L4dfs2Q3C3', 'AWS Lambda Functions with Excessive Timeouts', 'cost_optimizing', 'Status|Region|Function ARN|Max Daily Timeout Rate|Date of Max Daily Timeout Rate|Average Daily Timeout Rate|Function Timeout Settings (millisecond)|Lost Daily Compute Cost|Average Daily Invokes|Current Day Invokes|Current Day Timeout Rate|Last Updated Time', ''],
  ['L4dfs2Q3C2', 'AWS Lambda Functions with High Error Rates', 'cost_optimizing', 'Status|Region|Function ARN|Max Daily Error Rate|Date for Max Error Rate|Average Daily Error Rate|Lost Daily Compute Cost|Average Daily Invokes|Current Day Invokes|Last Updated Time', ''],
  ['COr6dfpM05', 'AWS Lambda over-provisioned functions for memory size', 'cost_optimizing', 'Status|Region|Function Name|Function Version|Memory Size (MB)|Recommended Memory Size (MB)|Lookback Period (days)|Savings Opportunity (%)|Estimated Monthly Savings|Estimated Monthly Savings Currency|Last Updated Time', ''],
  ['Wxdfp4B1L1', 'AWS Well-Architected high risk issues for cost optimization', 'cost_optimizing', 'Status|Region|Workload ARN|Workload Name|Reviewer Name|Workload Type|Workload Started Date|Workload Last Modified Date|Number of identified HRIs for Cost Optimization|Number of HRIs resolved for Cost Optimization|Number of questions answered for Cost Optimization|Total number of questions in Cost Optimization pillar|Last Updated Time', ''],
  ['c1z7kmr00n', 'Amazon EC2 cost optimization recommendations for instances', 'cost_optimizing', 'Status|Region|Resource ID|Recommended Action|Current Resource Summary|Recommended Resource Summary|Estimated Monthly Cost|Estimated Monthly Savings|Last Refresh Time stamp', ''],
  ['c1z7kmr01n', 'Amazon EC2 cost optimization recommendations for Amazon EC2 Auto Scaling groups', 'cost_optimizing', 'Status|Region|Resource ID|Recommended Action|Current Resource Summary|Recommended Resource Summary|Estimated Monthly Cost|Estimated Monthly Savings|Last Refresh Time stamp', ''],
  ['c18d2gz150', 'Amazon EC2 instances stopped', 'cost_optimizing', configColumns, ''],
  // performance
  ['PPkZrjsH2q', 'Amazon EBS Provisioned IOPS (SSD) Volume Attachment Configuration', 'performance', 'Region/AZ|Volume ID|Volume Name|Volume Attachment|Instance ID|Instance Type|EBS Optimized|Status', ''],
  ['Bh2xRR2FGH', 'Amazon EC2 to EBS Throughput Optimization', 'performance', 'Region|Instance ID|Instance Type|Status|Time Near Maximum', ''],
  ['B913Ef6fb4', 'Amazon Route\u00a053 Alias Resource Record Sets', 'performance', 'Hosted Zone Name|Hosted Zone ID|Resource Record Set Name|Resource Record Set Type|Resource Record Set Identifier|Alias Target|Status', ''],
  ['N420c450f2', 'CloudFront Alternate Domain Names', 'performance', 'Status|Distribution ID|Distribution Domain Name|Alternate Domain Name|Reason', ''],
  ['796d6f3D83', 'CloudFront Content Delivery Optimization', 'performance', 'Region|Bucket Name|S3 Storage (GB)|Data Transfer Out (GB)|Ratio of Transfer to Storage|Status', ''],
  ['N415c450f2', 'CloudFront Header Forwarding and Cache Hit Ratio', 'performance', 'Status|Distribution ID|Distribution Domain Name|Cache Behavior Path Pattern|Headers', ''],
  ['ZRxQlPsb6c', 'High Utilization Amazon EC2 Instances', 'performance', 'Region/AZ|Instance ID|Instance Name|Instance Type|Day 1…14|14-Day Average CPU Utilization|Number of Days over 90% CPU Utilization', ''],
  ['COr6dfpM04', 'Amazon EBS under-provisioned volumes', 'performance', 'Status|Region|Volume ID|Volume Type|Volume Size (GB)|Volume Baseline IOPS|Volume Burst IOPS|Volume Burst Throughput|Recommended Volume Type|Recommended Volume Size (GB)|Recommended Volume Baseline IOPS|Recommended Volume Burst IOPS|Recommended Volume Baseline Throughput|Recommended Volume Burst Throughput|Lookback Period (days)|Performance Risk|Last Updated Time', ''],
  ['COr6dfpM06', 'AWS Lambda under-provisioned functions for memory size', 'performance', 'Status|Region|Function Name|Function Version|Memory Size (MB)|Recommended Memory Size (MB)|Lookback Period (days)|Performance Risk|Last Updated Time', ''],
  ['Wxdfp4B1L2', 'AWS Well-Architected high risk issues for performance', 'performance', 'Status|Region|Workload ARN|Workload Name|Reviewer Name|Workload Type|Workload Started Date|Workload Last Modified Date|Number of identified HRIs for Performance|Number of HRIs resolved for Performance|Number of questions answered for Performance|Total number of questions in Performance pillar|Last Updated Time', ''],
  // security
  ['Qsdfp3A4L4', 'Amazon EC2 instances with Microsoft Windows Server end of support', 'security', 'Status|Region|Instance ID|Windows Server Version|Support Cycle|End of Support|Last Updated Time', ''],
  ['nNauJisYIT', 'Amazon RDS Security Group Access Risk', 'security', 'Region|RDS Security Group Name|Ingress Rule|Status|Reason', ''],
  ['c9D319e7sG', 'Amazon Route\u00a053 MX Resource Record Sets and Sender Policy Framework', 'security', 'Hosted Zone Name|Hosted Zone ID|Resource Record Set Name|Status', ''],
  ['Pfx0RwqBli', 'Amazon S3 Bucket Permissions', 'security', 'Region Name|Region API Parameter|Bucket Name|ACL Allows List|ACL Allows Upload/Delete|Status|Policy Allows Access|Ignored Bucket Name', 'basic'],
  ['N425c450f2', 'CloudFront Custom SSL Certificates in the IAM Certificate Store', 'security', 'Status|Distribution ID|Distribution Domain Name|Certificate Name|Reason', ''],
  ['N430c450f2', 'CloudFront SSL Certificate on the Origin Server', 'security', 'Status|Distribution ID|Distribution Domain Name|Origin|Reason', ''],
  ['a2sEc6ILx', 'ELB Listener Security', 'security', 'Region|Load Balancer Name|Load Balancer Port|Status|Reason', ''],
  ['xSqX82fQu', 'ELB Security Groups', 'security', 'Region|Load Balancer Name|Status|Security Group IDs|Reason', ''],
  ['Yw2K9puPzl', 'IAM Password Policy', 'security', 'Password Policy|Uppercase|Lowercase|Number|Non-alphanumeric|Status|Reason', ''],
  ['7DAFEmoDos', 'MFA on Root Account', 'security', '', 'basic'],
  ['HCP4007jGY', 'Security Groups – Specific Ports Unrestricted', 'security', 'Region|Security Group Name|Security Group ID|Protocol|Status|Ports', 'basic'],
  ['1iG5NDGVre', 'Security Groups – Unrestricted Access', 'security', 'Region|Security Group Name|Security Group ID|Protocol|Port|Status|IP Range', ''],
  ['Qsdfp3A4L3', 'Amazon EC2 instances with Microsoft SQL Server end of support', 'security', 'Status|Region|Instance ID|SQL Server Version|Support Cycle|End of Support|Last Updated Time', ''],
  ['ePs02jT06w', 'Amazon EBS Public Snapshots', 'security', 'Status|Region|Volume ID|Snapshot ID|Description', 'basic excludable'],
  ['rSs93HQwa1', 'Amazon RDS Public Snapshots', 'security', 'Status|Region|DB Instance or Cluster ID|Snapshot ID', 'basic excludable'],
  ['L4dfs2Q4C5', 'AWS Lambda Functions Using Deprecated Runtimes', 'security', 'Status|Region|Function ARN|Runtime|Days to Deprecation|Deprecation Date|Average Daily Invokes|Last Updated Time', ''],
  ['Wxdfp4B1L3', 'AWS Well-Architected high risk issues for security', 'security', 'Status|Region|Workload ARN|Workload Name|Reviewer Name|Workload Type|Workload Started Date|Workload Last Modified Date|Number of identified HRIs for Security|Number of HRIs resolved for Security|Number of questions for Security|Total number of questions in Security pillar|Last Updated Time', ''],
  ['12Fnkpl8Y5', 'Exposed Access Keys', 'security', 'Access Key ID|User Name (IAM or Root)|Fraud Type|Case ID|Time Updated|Location|Deadline|Usage (USD per Day)', ''],
  ['DqdJqYeRm5', 'IAM Access Key Rotation', 'security', 'Status|IAM User|Access Key|Key Last Rotated|Reason', ''],
  // fault_tolerance
  ['xuy7H1avtl', 'Amazon Aurora DB Instance Accessibility', 'fault_tolerance', 'Status|Region|Cluster|Public DB Instances|Private DB Instances|Reason', ''],
  ['H7IgTzjTYb', 'Amazon EBS Snapshots', 'fault_tolerance', 'Region|Volume ID|Volume Name|Snapshot ID|Snapshot Name|Snapshot Age|Volume Attachment|Status|Reason', ''],
  ['wuy7G1zxql', 'Amazon EC2 Availability Zone Balance', 'fault_tolerance', 'Region|Instances in Zone a|Instances in Zone b|Instances in Zone c|Instances in Zone d|Instances in Zone e|Instances in Zone f|Status|Reason', ''],
  ['opQPADkZvH', 'Amazon RDS Backups', 'fault_tolerance', 'Region/AZ|DB Instance|VPC ID|Backup Retention Period|Status', ''],
  ['f2iK5R6Dep', 'Amazon RDS Multi-AZ', 'fault_tolerance', 'Region/AZ|DB Instance|VPC ID|Multi-AZ|Status', ''],
  ['Cb877eB72b', 'Amazon Route\u00a053 Deleted Health Checks', 'fault_tolerance', 'Hosted Zone Name|Hosted Zone ID|Resource Record Set Name|Resource Record Set Type|Resource Record Set Identifier', ''],
  ['b73EEdD790', 'Amazon Route\u00a053 Failover Resource Record Sets', 'fault_tolerance', 'Hosted Zone Name|Hosted Zone ID|Resource Record Set Name|Resource Record Set Type|Reason', ''],
  ['C056F80cR3', 'Amazon Route\u00a053 High TTL Resource Record Sets', 'fault_tolerance', 'Hosted Zone Name|Hosted Zone ID|Resource Record Set Name|Resource Record Set Type|Resource Record Set ID|TTL|Status', ''],
  ['cF171Db240', 'Amazon Route\u00a053 Name Server Delegations', 'fault_tolerance', 'Hosted Zone Name|Hosted Zone ID|Number of Name Server Delegations Used', ''],
  ['R365s2Qddf', 'Amazon S3 Bucket Versioning', 'fault_tolerance', 'Region|Bucket Name|Versioning|MFA Delete Enabled|Status', ''],
  ['CLOG40CDO8', 'Auto Scaling Group Health Check', 'fault_tolerance', 'Region|Auto Scaling Group Name|Load Balancer Associated|Health Check|Status', ''],
  ['8CNsSllI5v', 'Auto Scaling Group Resources', 'fault_tolerance', 'Region|Auto Scaling Group Name|Launch Configuration Name|Launch Type|Launch Name|Resource Type|Resource Name|Status|Reason', ''],
  ['7qGXsKIUw', 'ELB Connection Draining', 'fault_tolerance', 'Region|Load Balancer Name|Status|Reason', ''],
  ['iqdCTZKCUp', 'Load Balancer Optimization', 'fault_tolerance', 'Region|Load Balancer Name|# of Zones|Instances in Zone a|Instances in Zone b|Instances in Zone c|Instances in Zone d|Instances in Zone e|Instances in Zone f|Status|Reason', ''],
  ['S45wrEXrLz', 'VPN Tunnel Redundancy', 'fault_tolerance', 'Region|VPN ID|VPC|Virtual Private Gateway|Customer Gateway|Active Tunnels|Status|Reason', ''],
  ['Cm24dfsM13', 'Amazon Comprehend Endpoint Access Risk', 'fault_tolerance', 'Status|Region|Endpoint ARN|Model ARN|KMS KeyId|Last Updated Time', ''],
  ['L4dfs2Q4C6', 'AWS Lambda VPC-enabled Functions without Multi-AZ Redundancy', 'fault_tolerance', 'Status|Region|Function ARN|VPC ID|Average daily Invokes|Last Updated Time', ''],
  ['Wxdfp4B1L4', 'AWS Well-Architected high risk issues for reliability', 'fault_tolerance', 'Status|Region|Workload ARN|Workload Name|Reviewer Name|Workload Type|Workload Started Date|Workload Last Modified Date|Number of identified HRIs for Reliability|Number of HRIs resolved for Reliability|Number of questions answered for Reliability|Total number of questions in Reliability pillar|Last Updated Time', ''],
  // service_limits
  ['fW7HH0l7J9', 'Auto Scaling Groups', 'service_limits', limitColumns, 'basic'],
  ['aW7HH0l7J9', 'Auto Scaling Launch Configurations', 'service_limits', limitColumns, 'basic'],
  ['gW7HH0l7J9', 'CloudFormation Stacks', 'service_limits', limitColumns, 'basic'],
  ['6gtQddfEw6', 'DynamoDB Read Capacity', 'service_limits', limitColumns, 'basic'],
  ['c5ftjdfkMr', 'DynamoDB Write Capacity', 'service_limits', limitColumns, 'basic'],
  ['eI7KK0l7J9', 'EBS Active Snapshots', 'service_limits', limitColumns, 'basic'],
  ['gH5CC0e3J9', 'EBS Cold HDD (sc1) Volume Storage', 'service_limits', limitColumns, 'basic'],
  ['dH7RR0l6J9', 'EBS General Purpose SSD (gp2) Volume Storage', 'service_limits', limitColumns, 'basic'],
  ['dH7RR0l6J3', 'EBS General Purpose SSD (gp3) Volume Storage', 'service_limits', limitColumns, 'basic'],
  ['cG7HH0l7J9', 'EBS Magnetic (standard) Volume Storage', 'service_limits', limitColumns, 'basic'],
  ['tV7YY0l7J9', 'EBS Provisioned IOPS (SSD) Volume Aggregate IOPS', 'service_limits', limitColumns, 'basic'],
  ['gI7MM0l7J9', 'EBS Provisioned IOPS SSD (io1) Volume Storage', 'service_limits', limitColumns, 'basic'],
  ['gI7MM0l7J2', 'EBS Provisioned IOPS SSD (io2) Volume Storage', 'service_limits', limitColumns, 'basic'],
  ['wH7DD0l3J9', 'EBS Throughput Optimized HDD (st1) Volume Storage', 'service_limits', limitColumns, 'basic'],
  ['0Xc6LMYG8P', 'EC2 On-Demand Instances', 'service_limits', limitColumns, 'basic'],
  ['iH7PP0l7J9', 'EC2 Reserved Instance Leases', 'service_limits', limitColumns, 'basic'],
  ['aW9HH0l8J6', 'EC2-Classic Elastic IP Addresses', 'service_limits', limitColumns, 'basic'],
  ['lN7RR0l7J9', 'EC2-VPC Elastic IP Address', 'service_limits', limitColumns, 'basic'],
  ['EM8b3yLRTr', 'ELB Application Load Balancers', 'service_limits', limitColumns, 'basic'],
  ['iK7OO0l7J9', 'ELB Classic Load Balancers', 'service_limits', limitColumns, 'basic'],
  ['8wIqYSt25K', 'ELB Network Load Balancers', 'service_limits', limitColumns, 'basic'],
  ['sU7XX0l7J9', 'IAM Group', 'service_limits', limitColumns, 'basic'],
  ['nO7SS0l7J9', 'IAM Instance Profiles', 'service_limits', limitColumns, 'basic'],
  ['pR7UU0l7J9', 'IAM Policies', 'service_limits', limitColumns, 'basic'],
  ['oQ7TT0l7J9', 'IAM Roles', 'service_limits', limitColumns, 'basic'],
  ['rT7WW0l7J9', 'IAM Server Certificates', 'service_limits', limitColumns, 'basic'],
  ['qS7VV0l7J9', 'IAM Users', 'service_limits', limitColumns, 'basic'],
  ['bW7HH0l7J9', 'Kinesis Shards per Region', 'service_limits', limitColumns, 'basic'],
  ['jtlIMO3qZM', 'RDS Cluster Parameter Groups', 'service_limits', limitColumns, 'basic'],
  ['7fuccf1Mx7', 'RDS Cluster Roles', 'service_limits', limitColumns, 'basic'],
  ['gjqMBn6pjz', 'RDS Clusters', 'service_limits', limitColumns, 'basic'],
  ['XG0aXHpIEt', 'RDS DB Instances', 'service_limits', limitColumns, 'basic'],
  ['dV84wpqRUs', 'RDS DB Manual Snapshots', 'service_limits', limitColumns, 'basic'],
  ['jEECYg2YVU', 'RDS DB Parameter Groups', 'service_limits', limitColumns, 'basic'],
  ['gfZAn3W7wl', 'RDS DB Security Groups', 'service_limits', limitColumns, 'basic'],
  ['keAhfbH5yb', 'RDS Event Subscriptions', 'service_limits', limitColumns, 'basic'],
  ['dBkuNCvqn5', 'RDS Max Auths per Security Group', 'service_limits', limitColumns, 'basic'],
  ['3Njm0DJQO9', 'RDS Option Groups', 'service_limits', limitColumns, 'basic'],
  ['pYW8UkYz2w', 'RDS Read Replicas per Master', 'service_limits', limitColumns, 'basic'],
  ['UUDvOa5r34', 'RDS Reserved Instances', 'service_limits', limitColumns, 'basic'],
  ['dYWBaXaaMM', 'RDS Subnet Groups', 'service_limits', limitColumns, 'basic'],
  ['jEhCtdJKOY', 'RDS Subnets per Subnet Group', 'service_limits', limitColumns, 'basic'],
  ['P1jhKWEmLa', 'RDS Total Storage Quota', 'service_limits', limitColumns, 'basic'],
  ['dx3xfcdfMr', 'Route\u00a053 Hosted Zones', 'service_limits', limitColumns, 'basic'],
  ['ru4xfcdfMr', 'Route\u00a053 Max Health Checks', 'service_limits', limitColumns, 'basic'],
  ['ty3xfcdfMr', 'Route\u00a053 Reusable Delegation Sets', 'service_limits', limitColumns, 'basic'],
  ['dx3xfbjfMr', 'Route\u00a053 Traffic Policies', 'service_limits', limitColumns, 'basic'],
  ['dx8afcdfMr', 'Route\u00a053 Traffic Policy Instances', 'service_limits', limitColumns, 'basic'],
  ['hJ7NN0l7J9', 'SES Daily Sending Quota', 'service_limits', limitColumns, 'basic'],
  ['jL7PP0l7J9', 'VPC', 'service_limits', limitColumns, 'basic'],
  ['kM7QQ0l7J9', 'VPC Internet Gateways', 'service_limits', limitColumns, 'basic'],
  // operational_excellence
  ['c18d2gz125', 'Amazon API Gateway Not Logging Execution Logs', 'operational_excellence', configColumns, ''],
  ['c18d2gz126', 'Amazon API Gateway REST APIs Without X-Ray Tracing Enabled', 'operational_excellence', configColumns, ''],
  ['c18d2gz110', 'Amazon CloudFront Access Log Configured', 'operational_excellence', configColumns, ''],
  ['c18d2gz109', 'Amazon CloudWatch Alarm Action is Disabled', 'operational_excellence', configColumns, ''],
  ['c18d2gz145', 'Amazon EC2 Instance Not Managed by AWS Systems Manager', 'operational_excellence', configColumns, ''],
  ['c18d2gz129', 'Amazon ECR Repository With Tag Immutability Disabled', 'operational_excellence', configColumns, ''],
];

const fortnight = Array.from({ length: 14 }, (_, index) => `Day ${index + 1}`).join('|');

function columnsOf(columns: string): readonly string[] {
  return columns === '' ? [] : columns.replace('Day 1…14', fortnight).split('|');
}

export const knownChecks: readonly KnownCheck[] = rows.map(([id, name, category, columns, flags]) => ({
  id,
  name,
  category,
  columns: columnsOf(columns),
  isAutoRefreshed: automaticChecks.has(id),
  isExcludable: !automaticChecks.has(id) || flags.includes('excludable'),
  isOnEveryPlan: flags.includes('basic'),
}));
