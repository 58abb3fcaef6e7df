import { checksOf } from './catalogue-check.ts';

/** As documented; no answer of the API is known for this category. */
const configColumns = [
  'Status',
  'Region',
  'Resource',
  'AWS Config Rule',
  'Input Parameters',
  'Last Updated Time',
];

export const operationalExcellence = checksOf('operational_excellence', [
  {
    id: 'c18d2gz109',
    name: 'Amazon CloudWatch Alarm Action is Disabled',
    columns: configColumns,
    isAutoRefreshed: true,
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
    name: 'Amazon ECR Repository With Tag Immutability Disabled',
    columns: configColumns,
    isAutoRefreshed: true,
    what: 'Looks for private ECR repositories in which a tag can be pushed again. What was tested and what is deployed under one tag may then differ.',
    criteria: [['Yellow', 'tag immutability is disabled for the repository.']],
    action: 'Turn tag immutability on and give each build a tag of its own.',
    reading: [
      ['AmazonECR/latest/userguide/image-tag-mutability.html', 'Image tag mutability'],
      ['config/latest/developerguide/ecr-private-tag-immutability-enabled.html', 'The AWS Config rule'],
    ],
  },
]);
