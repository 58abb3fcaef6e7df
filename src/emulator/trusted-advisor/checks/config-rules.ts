/** The checks behind which a rule of AWS Config stands: one form, one column for the rule's name. */
import { daysSince, timestamp } from '../format.ts';
import type { Inventory } from '../inventory.ts';
import { colourOf } from '../rule.ts';
import type { Finding, Rule } from '../rule.ts';

const daysStopped = 30;

interface Judged {
  readonly region: string;
  /** An ARN or an id. */
  readonly resource: string;
  readonly isCompliant: boolean;
}

interface ConfigRule {
  readonly checkId: string;
  readonly rule: string;
  readonly parameters?: Readonly<Record<string, string>>;
  /** Null for a resource that the inventory does not say enough about. */
  readonly judge: (inventory: Inventory, now: number) => (Judged | null)[] | undefined;
}

function configRule({ checkId, rule, parameters = {}, judge }: ConfigRule): Rule {
  const find = ({ region, resource, isCompliant }: Judged, now: number): Finding => {
    const status = isCompliant ? 'ok' : 'warning';
    return {
      status,
      region: region === '-' ? null : region,
      identity: [resource],
      metadata: [colourOf(status), region, resource, rule, JSON.stringify(parameters), timestamp(now)],
    };
  };
  return {
    checkId,
    evaluate: (inventory, now) => judge(inventory, now)?.map((judged) => judged && find(judged, now)) ?? null,
  };
}

export const alarmActions = configRule({
  checkId: 'c18d2gz109',
  rule: 'cloudwatch-alarm-action-enabled-check',
  judge: ({ alarms }) =>
    alarms?.map(({ arn, region, areActionsEnabled }) => ({
      region,
      resource: arn,
      isCompliant: areActionsEnabled,
    })),
});

export const tagImmutability = configRule({
  checkId: 'c18d2gz129',
  rule: 'ecr-private-tag-immutability-enabled',
  judge: ({ repositories }) =>
    repositories?.map(({ arn, region, tagMutability }) => ({
      region,
      resource: arn,
      isCompliant: tagMutability === 'IMMUTABLE',
    })),
});

export const stoppedInstances = configRule({
  checkId: 'c18d2gz150',
  rule: 'ec2-stopped-instance',
  parameters: { allowedDays: `${daysStopped}` },
  judge: ({ instances }, now) =>
    instances?.map(({ id, region, state, stoppedAt }) => {
      if (state === 'running') return { region, resource: id, isCompliant: true };
      if (!stoppedAt) return null;
      return { region, resource: id, isCompliant: daysSince(stoppedAt, now) <= daysStopped };
    }),
});

export const executionLogging = configRule({
  checkId: 'c18d2gz125',
  rule: 'api-gw-execution-logging-enabled',
  judge: ({ apiStages }) =>
    apiStages?.map(({ arn, region, loggingLevel }) => ({
      region,
      resource: arn,
      isCompliant: loggingLevel !== 'OFF',
    })),
});

export const stageTracing = configRule({
  checkId: 'c18d2gz126',
  rule: 'api-gw-xray-enabled',
  judge: ({ apiStages }) =>
    apiStages
      ?.filter(({ protocol }) => protocol === 'REST')
      .map(({ arn, region, isTracingEnabled }) => ({
        region,
        resource: arn,
        isCompliant: isTracingEnabled,
      })),
});

export const accessLogging = configRule({
  checkId: 'c18d2gz110',
  rule: 'cloudfront-accesslogs-enabled',
  judge: ({ distributions }) =>
    distributions?.map(({ arn, isAccessLoggingEnabled }) => ({
      region: '-',
      resource: arn,
      isCompliant: isAccessLoggingEnabled,
    })),
});

export const managedInstances = configRule({
  checkId: 'c18d2gz145',
  rule: 'ec2-instance-managed-by-systems-manager',
  judge: ({ instances }) =>
    instances
      ?.filter(({ state }) => state === 'running')
      .map(({ id, region, isManagedBySystemsManager: isCompliant }) =>
        isCompliant === undefined ? null : { region, resource: id, isCompliant },
      ),
});

export const configRules: readonly Rule[] = [
  alarmActions,
  tagImmutability,
  stoppedInstances,
  executionLogging,
  stageTracing,
  accessLogging,
  managedInstances,
];
