import { describe, expect, test } from 'vitest';

import { fortnightOf, instance, now, volume } from '../example-resources.ts';
import { highUtilizationInstances } from './high-utilization-instances.ts';
import { provisionedIopsAttachment } from './provisioned-iops-attachment.ts';

test.each([highUtilizationInstances, provisionedIopsAttachment])(
  '$checkId cannot judge what the inventory does not have',
  (rule) => {
    expect(rule.evaluate({}, now)).toBeNull();
  },
);

describe('high utilization of instances', () => {
  test.each([
    ['4 busy days', [...fortnightOf(30).slice(4), 95, 95, 95, 95], 'warning', '4 days'],
    ['3 busy days', [...fortnightOf(30).slice(3), 95, 95, 95], 'ok', '3 days'],
    ['exactly 90%', fortnightOf(90), 'ok', '0 days'],
  ])('%s', (_name, averageCpu, status, days) => {
    const [finding] =
      highUtilizationInstances.evaluate({ instances: [{ ...instance, averageCpu }] }, now) ?? [];
    expect(finding?.status).toBe(status);
    expect(finding?.metadata).toHaveLength(20);
    expect(finding?.metadata.at(-1)).toBe(days);
  });
});

describe('attachment of provisioned IOPS volumes', () => {
  const judge = (isEbsOptimized: boolean, type: 'io1' | 'gp3') => {
    const volumes = [{ ...volume, type, iops: 3000 }];
    return provisionedIopsAttachment.evaluate({ volumes, instances: [{ ...instance, isEbsOptimized }] }, now);
  };

  test('an instance that is not optimized is yellow', () => {
    expect(judge(false, 'io1')).toMatchObject([
      {
        status: 'warning',
        metadata: ['eu-west-1a', 'vol-1', 'data', '/dev/sdf', 'i-1', 'm5.large', 'No', 'Yellow'],
      },
    ]);
  });

  test('an optimized one is green, other volumes are not looked at', () => {
    expect(judge(true, 'io1')).toMatchObject([{ status: 'ok' }]);
    expect(judge(false, 'gp3')).toEqual([]);
  });

  test('cannot judge without the instances', () => {
    expect(provisionedIopsAttachment.evaluate({ volumes: [] }, now)).toBeNull();
  });
});
