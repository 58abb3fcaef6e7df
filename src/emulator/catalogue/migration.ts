/** Migration and disaster recovery. All categories are ours; products of one kind share a set. */
import { service } from './catalogue-service.ts';
import type { CatalogueService, CategoryNames } from './catalogue-service.ts';

const replication: CategoryNames = {
  'agent-installation': 'Replication Agent Installation',
  'initial-sync': 'Initial Sync',
  'replication-lag': 'Replication Lag or Stalled',
  'launch-failure': 'Test, Cutover & Recovery Launch',
  'boot-failure': 'Boot Failure after Launch',
  'network-and-staging-area': 'Network & Staging Area',
  'launch-settings': 'Launch Settings & Post-launch Actions',
};

const recovery: CategoryNames = {
  ...replication,
  'failback-issue': 'Failback',
  'point-in-time-recovery': 'Point-in-time Recovery',
};

const serverMigration: CategoryNames = {
  connector: 'Connector Setup',
  'replication-job-failure': 'Replication Job Failure',
  'incremental-replication': 'Incremental Replication',
  'ami-creation': 'AMI Creation',
  'boot-failure': 'Boot Failure after Migration',
  'application-migration': 'Application Groups',
};

const discovery: CategoryNames = {
  'discovery-agent': 'Discovery Agent',
  'agentless-collector': 'Agentless Collector',
  'missing-data': 'Missing Data',
  'data-export': 'Data Export',
  'import-template': 'Import',
};

export const migration: readonly CatalogueService[] = [
  service('service-application-migration-service-linux', 'Application Migration Service (Linux)', {
    ...replication,
    'kernel-modules': 'Kernel Headers & Modules',
  }),
  service('service-application-migration-service-windows', 'Application Migration Service (Windows)', {
    ...replication,
    'windows-activation': 'Windows Activation & Drivers',
  }),
  service('service-elastic-disaster-recovery-drs-for-linux', 'Elastic Disaster Recovery (Linux)', recovery),
  service(
    'service-elastic-disaster-recovery-drs-for-windows',
    'Elastic Disaster Recovery (Windows)',
    recovery,
  ),
  service('service-cloudendure-migration', 'CloudEndure Migration (Linux)', replication),
  service('service-cloudendure-migration-windows', 'CloudEndure Migration (Windows)', replication),
  service('service-cloudendure-disaster-recovery', 'CloudEndure Disaster Recovery (Linux)', recovery),
  service(
    'service-cloudendure-disaster-recovery-windows',
    'CloudEndure Disaster Recovery (Windows)',
    recovery,
  ),
  service('amazon-servermigration-linux', 'Server Migration Service (Linux)', serverMigration),
  service('amazon-servermigration-windows', 'Server Migration Service (Windows)', serverMigration),
  service('aws-application-discovery-linux', 'Application Discovery Service (Linux)', discovery),
  service('aws-application-discovery-windows', 'Application Discovery Service (Windows)', discovery),
  service('migration-hub', 'Migration Hub', {
    'home-region': 'Home Region',
    'migration-tracking': 'Migration Tracking',
    'strategy-recommendations': 'Strategy Recommendations',
    orchestrator: 'Orchestrator',
    'refactor-spaces': 'Refactor Spaces',
    'server-grouping': 'Servers & Applications',
  }),
  service('service-mainframe-modernization', 'Mainframe Modernization', {
    'runtime-environment': 'Runtime Environments',
    'application-deployment': 'Application Deployment',
    'blu-age-refactoring': 'Refactoring (Blu Age)',
    'micro-focus-replatforming': 'Replatforming (Micro Focus)',
    'batch-jobs': 'Batch Jobs & Data Sets',
    'data-migration': 'Data Migration',
  }),
  service('service-emp-for-windows-server', 'End-of-Support Migration Program for Windows Server', {
    'application-packaging': 'Application Packaging',
    compatibility: 'Compatibility',
    deployment: 'Deployment of Packages',
  }),
];
