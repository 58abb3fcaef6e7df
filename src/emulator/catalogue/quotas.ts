/**
 * Quota increases: one service whose categories are the kinds of limit. It exists for the console
 * only; by key nobody files it. The code is AWS's, the kinds are ours.
 */
import { exactly } from './catalogue-service.ts';
import type { CatalogueService } from './catalogue-service.ts';

export const quotas: readonly CatalogueService[] = [
  exactly('service-limit-increase', 'Service Limit Increase', {
    general: 'General (service not listed)',
    'ec2-instances': 'EC2 Instances',
    'ec2-spot-instances': 'EC2 Spot Instances',
    'ec2-dedicated-hosts': 'EC2 Dedicated Hosts',
    'ebs-volumes': 'EBS Volumes',
    'ebs-snapshots': 'EBS Snapshots',
    'elastic-ips': 'Elastic IPs',
    'auto-scaling': 'Auto Scaling',
    'elastic-load-balancers': 'Elastic Load Balancers',
    vpc: 'Virtual Private Cloud (VPC)',
    'direct-connect': 'Direct Connect',
    'transit-gateway': 'Transit Gateway',
    s3: 'Simple Storage Service (S3)',
    efs: 'Elastic File System (EFS)',
    rds: 'Relational Database Service (RDS)',
    dynamodb: 'DynamoDB',
    elasticache: 'ElastiCache',
    redshift: 'Redshift',
    lambda: 'Lambda',
    ecs: 'Elastic Container Service (ECS)',
    eks: 'Elastic Kubernetes Service (EKS)',
    fargate: 'Fargate',
    'api-gateway': 'API Gateway',
    cloudformation: 'CloudFormation',
    cloudfront: 'CloudFront Distributions',
    cloudwatch: 'CloudWatch',
    'code-build': 'CodeBuild',
    iam: 'Identity & Access Management (IAM)',
    kms: 'Key Management Service (KMS)',
    kinesis: 'Kinesis',
    organizations: 'Organizations (accounts)',
    route53: 'Route 53',
    sagemaker: 'SageMaker',
    'ses-sending': 'SES Sending Limits',
    'sns-text-messaging': 'SNS Text Messaging (SMS)',
    'step-functions': 'Step Functions',
    workspaces: 'WorkSpaces',
  }),
];
