import type { CheckText } from './catalogue-check.ts';

export const configRules: readonly CheckText[] = [
  {
    id: 'c18d2gz109',
    what: 'Looks for CloudWatch alarms whose actions are turned off. Such an alarm changes its state and tells nobody.',
    criteria: [['Yellow', 'the actions of the alarm are disabled.']],
    action: 'Enable the actions again when the maintenance for which they were disabled is over.',
    reading: [
      ['AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html', 'Using CloudWatch alarms'],
      ['config/latest/developerguide/cloudwatch-alarm-action-enabled-check.html', 'The AWS Config rule'],
    ],
  },
  {
    id: 'c18d2gz129',
    what: 'Looks for private ECR repositories in which a tag can be pushed again. What was tested and what is deployed under one tag may then differ.',
    criteria: [['Yellow', 'tag immutability is disabled for the repository.']],
    action: 'Turn tag immutability on and give each build a tag of its own.',
    reading: [
      ['AmazonECR/latest/userguide/image-tag-mutability.html', 'Image tag mutability'],
      ['config/latest/developerguide/ecr-private-tag-immutability-enabled.html', 'The AWS Config rule'],
    ],
  },
  {
    id: 'c18d2gz150',
    what: 'Looks for instances that were stopped long ago. Their volumes and addresses are charged for as long as they are there.',
    criteria: [['Yellow', 'the instance has been stopped for more than 30 days.']],
    action: 'Keep an image or a snapshot of what is still needed, and terminate the instance.',
    reading: [
      ['AWSEC2/latest/UserGuide/Stop_Start.html', 'Stopping and starting instances'],
      ['config/latest/developerguide/ec2-stopped-instance.html', 'The AWS Config rule'],
    ],
  },
  {
    id: 'c18d2gz125',
    what: 'Looks for stages of REST and WebSocket APIs whose executions are not logged. When a client is refused, nobody can tell why.',
    criteria: [['Yellow', 'the stage logs neither errors nor anything else.']],
    action: 'Turn execution logging on for the stage, for errors at least.',
    reading: [
      ['apigateway/latest/developerguide/set-up-logging.html', 'Setting up logging for API Gateway'],
      ['config/latest/developerguide/api-gw-execution-logging-enabled.html', 'The AWS Config rule'],
    ],
  },
  {
    id: 'c18d2gz126',
    what: 'Looks for stages of REST APIs that are not traced. A trace shows which of the services behind the API makes its clients wait.',
    criteria: [['Yellow', 'X-Ray tracing is disabled for the stage.']],
    action: 'Enable X-Ray tracing for the stage.',
    reading: [
      ['apigateway/latest/developerguide/apigateway-xray.html', 'Tracing REST APIs with X-Ray'],
      ['config/latest/developerguide/api-gw-xray-enabled.html', 'The AWS Config rule'],
    ],
  },
  {
    id: 'c18d2gz110',
    what: 'Looks for CloudFront distributions that write no access logs. Without them nobody can say later who asked for what.',
    criteria: [['Yellow', 'access logging is disabled for the distribution.']],
    action: 'Turn access logging on and choose a bucket for the logs.',
    reading: [
      ['AmazonCloudFront/latest/DeveloperGuide/AccessLogs.html', 'Access logs of distributions'],
      ['config/latest/developerguide/cloudfront-accesslogs-enabled.html', 'The AWS Config rule'],
    ],
  },
  {
    id: 'c18d2gz145',
    what: 'Looks for running instances that AWS Systems Manager does not manage. They are left out of patching, inventory and remote commands.',
    criteria: [['Yellow', 'the instance is not managed by Systems Manager.']],
    action: 'Install the agent, and attach an instance profile that allows Systems Manager.',
    reading: [
      ['systems-manager/latest/userguide/managed_instances.html', 'Managed nodes'],
      ['config/latest/developerguide/ec2-instance-managed-by-systems-manager.html', 'The AWS Config rule'],
    ],
  },
];
