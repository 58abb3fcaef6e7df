import { describe, expect, test } from 'vitest';

import { commonCategories } from './catalogue-service.ts';
import { findCategory, findService, services } from './services.ts';

/** The codes that a real account got from DescribeServices in 2022. */
const technicalCodes = `
  alexa-for-business alexa-services amazon-acm-service amazon-appstream amazon-appstream2
  amazon-artifact amazon-athena amazon-batch amazon-cloudfront amazon-cloudsearch amazon-cloudwatch
  amazon-codebuild amazon-cognito amazon-database-migration-service amazon-dynamodb
  amazon-elastic-block-store amazon-elastic-compute-cloud-linux amazon-elastic-compute-cloud-windows
  amazon-elastic-file-system amazon-elastic-mapreduce amazon-elastic-transcoder amazon-elasticache
  amazon-elasticsearch-service amazon-glacier amazon-greengrass amazon-kinesis amazon-kinesis-analytics
  amazon-kinesis-firehose amazon-lex amazon-lightsail amazon-machine-learning amazon-mechanical-turk
  amazon-mq amazon-opsworks-chef-automate amazon-pinpoint amazon-polly amazon-quicksight amazon-redshift
  amazon-rekognition amazon-relational-database-service-aurora
  amazon-relational-database-service-aurora-postgres amazon-relational-database-service-mariadb
  amazon-relational-database-service-mysql amazon-relational-database-service-oracle
  amazon-relational-database-service-postgresql amazon-route53 amazon-servermigration-linux
  amazon-servermigration-windows amazon-simple-email-service amazon-simple-notification-service
  amazon-simple-queue-service amazon-simple-storage-service amazon-simple-workflow-service
  amazon-simpledb amazon-virtual-private-cloud amazon-virtual-private-network amazon-workspaces
  amazon-xray api-gateway appsync auto-scaling aws-application-discovery-linux
  aws-application-discovery-windows aws-cloud-hsm aws-cloudformation aws-data-pipeline
  aws-direct-connect aws-elastic-beanstalk aws-glue aws-health aws-identity-and-access-management
  aws-import aws-import-export-snowball aws-inspector aws-iot aws-iot-analytics aws-lambda aws-opsworks
  aws-organizations aws-relational-database-service-sql-server aws-shield aws-step-functions
  aws-storage-gateway aws-trusted-advisor aws-web-application-firewall chime cloud9 cloudtrail code-star
  codecommit codedeploy codepipeline comprehend config-service connect dcv-desktop-cloud-visualization
  device-farm directory-service distributed-denial-of-service dynamodb-accelerator ec2-container-service
  elastic-load-balancing fargate freertos gamelift gamesparks guardduty iot-1-click
  iot-device-management key-management-service kinesis-video-streams lambda-edge mandarin-support
  mediaconvert medialive mediapackage mediastore mediatailor migration-hub mobile-analytics mobile-hub
  neptune opsworks-puppet-enterprise sagemaker secrets-manager sentinel-report-incident
  sentinel-service-request serverless-application-repository service-account-management-api
  service-amplify-console service-amplify-framework service-ams-operations-report-incident
  service-ams-operations-service-request service-app-mesh service-appflow
  service-application-migration-service-linux service-application-migration-service-windows
  service-apprunner service-audit-manager service-augmented-ai service-backint-agent-sap service-backup
  service-braket service-bugbust service-catalog service-chatbot service-client-vpn
  service-cloud-control-api service-cloud-development-kit-cdk service-cloud-map service-cloud-wan
  service-cloudendure-disaster-recovery service-cloudendure-disaster-recovery-windows
  service-cloudendure-migration service-cloudendure-migration-windows service-cloudshell
  service-codeartifact service-codeguru service-compute-optimizer-linux
  service-compute-optimizer-windows service-container-registry-ecr service-control-tower
  service-database-migration-service-dms service-databrew service-datasync service-deadline
  service-deep-learning-containers service-deepcomposer service-deeplens service-deepracer
  service-detective service-devops-guru service-documentdb-with-mongodb-compatibility
  service-ec2-image-builder-linux service-ec2-image-builder-windows service-eks
  service-eks-anywhere-eks-a service-elastic-compute-cloud-ec2-macos
  service-elastic-disaster-recovery-drs-for-linux service-elastic-disaster-recovery-drs-for-windows
  service-elastic-inference service-emp-for-windows-server service-eventbridge
  service-fault-injection-simulator service-finspace service-firewall-manager service-forecast
  service-fraud-detector service-fsx-for-lustre service-fsx-for-netapp-ontap-linux
  service-fsx-for-netapp-ontap-windows service-fsx-for-open-zfs service-fsx-for-windows-file-server
  service-global-accelerator service-ground-station service-healthlake service-honeycode
  service-interactive-video-service service-iot-device-defender service-iot-events
  service-iot-things-graph service-kendra service-lake-formation service-launch-wizard
  service-launch-wizard-linux service-launch-wizard-sap service-license-manager
  service-lightsail-windows service-location-service service-lookout-for-equipment
  service-lookout-for-metrics service-lookout-for-vision service-macie service-mainframe-modernization
  service-managed-apache-cassandra-service service-managed-blockchain
  service-managed-service-for-grafana service-managed-service-for-prometheus
  service-managed-streaming-for-kafka service-managed-workflows-for-apache-airflow-mwaa
  service-mediaconnect service-memorydb service-monitron service-network-firewall
  service-network-manager service-nimble-studio service-opensearch-successor-to-amazon-elasticsearch
  service-outposts service-panorama service-parallelcluster service-personalize service-proton
  service-quantum-ledger-database service-rds-on-vmware service-red-hat-openshift-service-on-aws-rosa
  service-relational-database-service-proxy service-resilience-hub service-resource-access-manager
  service-resource-groups service-robomaker service-roborunner service-santos service-security-hub
  service-snowcone service-sumerian service-systems-manager-incident-manager service-textract
  service-timestream service-transfer-for-sftp service-vm-import-export-linux
  service-vm-import-export-windows service-vpc-ip-address-manager service-vpc-transit-gateway
  service-well-architected-tool service-worklink service-workspaces-linux service-workspaces-web
  single-sign-on support-api systems-manager systems-manager-for-microsoft-scvmm training-service
  transcribe translate vcenter-management-portal workmail workspaces-application-manager zocalo
`;
const customerServiceCodes = `
  account-management amazon-marketplace billing customer-account general-info service-academy
  service-data-exchange service-educate service-free-tier service-international-expansion service-iq
`;

function codesOf(issueType: string): string[] {
  return services
    .filter((service) => service.issueType === issueType)
    .map(({ code }) => code)
    .sort();
}

const listed = (codes: string): string[] => codes.trim().split(/\s+/);

describe('services', () => {
  test('are all that AWS is known to have, each once, under its issue type', () => {
    expect(codesOf('technical')).toEqual(listed(technicalCodes));
    expect(codesOf('customer-service')).toEqual(listed(customerServiceCodes));
    expect(codesOf('service-limit-increase')).toEqual(['service-limit-increase']);
  });

  test('have a name of their own and distinct categories with names', () => {
    expect(new Set(services.map(({ name }) => name)).size).toBe(services.length);
    const faulty = services.filter(({ categories }) => {
      const names = new Set(categories.map(({ name }) => name));
      const codesFit = categories.every(({ code }) => /^[a-z0-9-]{2,60}$/.test(code));
      return categories.length < 4 || names.size < categories.length || !codesFit;
    });
    expect(faulty.map(({ code }) => code)).toEqual([]);
  });

  test('offer six or more categories of their own for the services that matter', () => {
    const rich = services.filter(
      ({ categories }) => categories.filter(({ code }) => !(code in commonCategories)).length >= 6,
    );
    expect(rich.length).toBeGreaterThan(120);
  });

  test('keep the categories of real answers', () => {
    expect(findService('comprehend')?.categories).toEqual([
      { code: 'other', name: 'Other' },
      { code: 'feature-request', name: 'Feature Request' },
      { code: 'api', name: 'API' },
      { code: 'general-guidance', name: 'General Guidance' },
    ]);
    expect(findService('general-info')?.categories.map(({ name }) => name)).toEqual([
      'How Will I Be Charged?',
      'Data Privacy Query',
      'Reserved Instances',
      'Where is my Resource?',
      'Using AWS & Services',
      'Free Tier',
      'Security & Compliance',
      'Account Structure',
    ]);
    expect(findService('amazon-virtual-private-cloud')?.categories.slice(0, 4)).toEqual([
      { code: 'apis', name: 'APIs' },
      { code: 'vpn-solutions', name: 'VPN Solutions' },
      { code: 'connection-issue', name: 'Connection Issue' },
      { code: 'general-guidance', name: 'General Guidance' },
    ]);
    expect(findCategory('support-api', 'other')?.name).toBe('Other');
  });
});

describe('findService and findCategory', () => {
  test('find by code', () => {
    expect(findService('amazon-elastic-compute-cloud-linux')?.name).toBe(
      'Elastic Compute Cloud (EC2 - Linux)',
    );
    expect(findCategory('general-info', 'charges')).toEqual({
      code: 'charges',
      name: 'How Will I Be Charged?',
    });
  });

  test('answer null for what is not offered', () => {
    expect(findService('amazon-ec2')).toBeNull();
    expect(findService('constructor')).toBeNull();
    expect(findCategory('general-info', 'instance-issue')).toBeNull();
    expect(findCategory('amazon-ec2', 'other')).toBeNull();
  });
});
