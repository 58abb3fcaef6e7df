/**
 * Compute. For EC2 (Linux) the categories `instance-issue`, `connectivity`, `networking` and
 * `performance` are reported by users of the API; all others here are ours.
 */
import { service } from './catalogue-service.ts';
import type { CatalogueService, CategoryNames } from './catalogue-service.ts';

const instances: CategoryNames = {
  'instance-issue': 'Instance Issue',
  connectivity: 'Connectivity',
  networking: 'Networking',
  performance: 'Performance',
  'launch-failure': 'Instance Launch Failure',
  'insufficient-capacity': 'Insufficient Capacity',
  'status-check-failure': 'Status Check Failure',
  ami: 'Amazon Machine Images (AMI)',
  'instance-storage': 'Instance Store & Volumes',
  'scheduled-event': 'Scheduled Events & Retirement',
};

const agentOnServer: CategoryNames = {
  'agent-installation': 'Agent Installation',
  'conversion-failure': 'Conversion Failure',
  'image-format': 'Image Format & Size',
  'boot-failure': 'Boot Failure after Conversion',
  permissions: 'Roles & Permissions',
  licensing: 'Licensing',
};

const imageBuilder: CategoryNames = {
  'pipeline-failure': 'Pipeline Failure',
  components: 'Components & Documents',
  'image-distribution': 'Image Distribution',
  'test-failure': 'Test Stage Failure',
  permissions: 'Roles & Permissions',
  'infrastructure-configuration': 'Infrastructure Configuration',
};

const rightSizing: CategoryNames = {
  recommendations: 'Recommendations',
  'missing-metrics': 'Missing Metrics',
  'opt-in': 'Enrollment',
  export: 'Export of Recommendations',
};

const lightsail: CategoryNames = {
  'instance-issue': 'Instance Issue',
  connectivity: 'Connectivity',
  'static-ip-and-dns': 'Static IP & DNS',
  'load-balancer-and-certificates': 'Load Balancers & Certificates',
  databases: 'Databases',
  snapshots: 'Snapshots',
  'bundle-change': 'Change of Bundle',
};

export const compute: readonly CatalogueService[] = [
  service('amazon-elastic-compute-cloud-linux', 'Elastic Compute Cloud (EC2 - Linux)', {
    ...instances,
    'ssh-key-pair': 'SSH & Key Pairs',
    'kernel-and-boot': 'Kernel & Boot',
    'spot-instances': 'Spot Instances',
    'instance-metadata': 'Instance Metadata & User Data',
    'elastic-ip': 'Elastic IP Addresses',
    'gpu-and-drivers': 'GPU & Drivers',
  }),
  service('amazon-elastic-compute-cloud-windows', 'Elastic Compute Cloud (EC2 - Windows)', {
    ...instances,
    'rdp-and-password': 'Remote Desktop & Password',
    'sysprep-and-ec2launch': 'Sysprep & EC2Launch',
    'windows-update': 'Windows Update',
    'license-activation': 'License Activation',
    'sql-server-on-ec2': 'SQL Server on EC2',
    'domain-join': 'Domain Join',
    'pv-drivers': 'PV, ENA & NVMe Drivers',
  }),
  service('service-elastic-compute-cloud-ec2-macos', 'Elastic Compute Cloud (EC2 - macOS)', {
    'dedicated-host': 'Dedicated Host Allocation',
    'instance-issue': 'Instance Issue',
    connectivity: 'Connectivity',
    'screen-sharing': 'Screen Sharing & VNC',
    'ami-and-os-version': 'AMI & macOS Version',
    'host-release': 'Host Release & Scrubbing',
    'xcode-and-builds': 'Xcode & Builds',
  }),
  service('auto-scaling', 'Auto Scaling', {
    'scaling-policy': 'Scaling Policies',
    'launch-failure': 'Launch Failure',
    'health-check': 'Health Checks & Replacement',
    'launch-template': 'Launch Templates & Configurations',
    'lifecycle-hooks': 'Lifecycle Hooks',
    'instance-refresh': 'Instance Refresh',
    'warm-pools': 'Warm Pools',
    'mixed-instances': 'Mixed Instances & Spot',
    'application-auto-scaling': 'Application Auto Scaling',
  }),
  service('aws-lambda', 'Lambda', {
    'invocation-error': 'Invocation Errors',
    timeout: 'Timeouts',
    'throttling-and-concurrency': 'Throttling & Concurrency',
    'cold-start': 'Cold Start & Performance',
    'vpc-networking': 'VPC Networking',
    'event-source-mapping': 'Event Source Mappings',
    permissions: 'Execution Role & Permissions',
    'layers-and-runtimes': 'Layers & Runtimes',
    'container-image': 'Container Images',
    'deployment-package': 'Deployment Package',
    'versions-and-aliases': 'Versions & Aliases',
    'logs-and-metrics': 'Logs & Metrics',
  }),
  service('lambda-edge', 'Lambda@Edge', {
    'function-error': 'Function Errors',
    'cloudfront-trigger': 'CloudFront Triggers',
    replication: 'Replication & Deletion',
    'logs-by-region': 'Logs by Region',
    'size-and-limits': 'Size & Limits',
    permissions: 'Roles & Permissions',
  }),
  service('amazon-batch', 'Batch', {
    'job-stuck-in-runnable': 'Jobs stuck in RUNNABLE',
    'job-failure': 'Job Failure',
    'compute-environment': 'Compute Environments',
    'job-queue': 'Job Queues & Scheduling',
    'job-definition': 'Job Definitions',
    'array-and-multi-node': 'Array & Multi-node Jobs',
    'spot-capacity': 'Spot Capacity',
  }),
  service('aws-elastic-beanstalk', 'Elastic Beanstalk', {
    'deployment-failure': 'Deployment Failure',
    'environment-health': 'Environment Health',
    'platform-update': 'Platform Updates',
    'environment-configuration': 'Environment Configuration & .ebextensions',
    'load-balancer-and-scaling': 'Load Balancer & Scaling',
    'worker-environment': 'Worker Environments',
    'eb-cli': 'EB CLI',
    'environment-termination': 'Environment Stuck or Terminating',
  }),
  service('amazon-lightsail', 'Lightsail (Linux)', lightsail),
  service('service-lightsail-windows', 'Lightsail (Windows)', lightsail),
  service('service-apprunner', 'App Runner', {
    'deployment-failure': 'Deployment Failure',
    'source-repository': 'Source Repository & Builds',
    'custom-domain': 'Custom Domains',
    'auto-scaling': 'Auto Scaling',
    'vpc-connector': 'VPC Connector',
    'application-logs': 'Application Logs',
  }),
  service('service-ec2-image-builder-linux', 'EC2 Image Builder (Linux)', imageBuilder),
  service('service-ec2-image-builder-windows', 'EC2 Image Builder (Windows)', imageBuilder),
  service('service-vm-import-export-linux', 'VM Import/Export (Linux)', agentOnServer),
  service('service-vm-import-export-windows', 'VM Import/Export (Windows)', agentOnServer),
  service('service-compute-optimizer-linux', 'Compute Optimizer (Linux)', rightSizing),
  service('service-compute-optimizer-windows', 'Compute Optimizer (Windows)', rightSizing),
  service('service-parallelcluster', 'ParallelCluster', {
    'cluster-creation': 'Cluster Creation Failure',
    scheduler: 'Slurm & Schedulers',
    'shared-storage': 'Shared Storage',
    'compute-nodes': 'Compute Nodes not Starting',
    'custom-ami': 'Custom AMI',
    'network-and-efa': 'Network & EFA',
  }),
  service('service-outposts', 'Outposts', {
    'hardware-failure': 'Hardware Failure',
    'service-link': 'Service Link Connectivity',
    'local-gateway': 'Local Gateway & Network',
    capacity: 'Capacity & Instance Types',
    'installation-and-site': 'Installation & Site',
    'order-and-delivery': 'Order & Delivery',
  }),
  service('serverless-application-repository', 'Serverless Application Repository', {
    'publish-application': 'Publishing an Application',
    'deploy-application': 'Deploying an Application',
    sharing: 'Sharing & Permissions',
  }),
  service('service-elastic-inference', 'Elastic Inference', {
    'accelerator-attachment': 'Accelerator Attachment',
    performance: 'Performance',
    'framework-support': 'Framework Support',
  }),
];
