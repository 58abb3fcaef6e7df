import { describe, expect, test } from 'vitest';

import { rootMfa } from '../checks/root-mfa.ts';
import { specificPortsUnrestricted } from '../checks/specific-ports-unrestricted.ts';
import { evaluate } from './evaluate.ts';
import { now, securityGroup } from '../example-resources.ts';
import type { Rule } from '../rule.ts';

const open = (port: number) => ({
  protocol: 'tcp' as const,
  fromPort: port,
  toPort: port,
  sources: ['0.0.0.0/0'],
});

test('an id is the hash of what identifies the resource, and of nothing where there is nothing', () => {
  const [account] = evaluate(rootMfa, { rootUser: { isMfaEnabled: false } }, now)?.resources ?? [];
  expect(account?.resourceId).toBe('47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU');
});

test('an id stays when the judgement changes', () => {
  const ids = [true, false].map(
    (isMfaEnabled) => evaluate(rootMfa, { rootUser: { isMfaEnabled } }, now)?.resources[0]?.resourceId,
  );
  expect(ids[0]).toBe(ids[1]);
});

test('each resource comes once', () => {
  const ingress = [open(22), open(22), open(8080)];
  expect(
    evaluate(specificPortsUnrestricted, { securityGroups: [{ ...securityGroup, ingress }] }, now)?.resources,
  ).toHaveLength(2);
});

test('what the inventory does not have stays unknown', () => {
  expect(evaluate(specificPortsUnrestricted, {}, now)).toBeNull();
});

describe('what the inventory does not say enough about', () => {
  const judged = { status: 'ok', region: null, identity: ['a'], metadata: [] } as const;
  const ruleThatFinds = (...found: readonly (typeof judged | null)[]): Rule => ({
    checkId: 'none',
    evaluate: () => [...found],
  });

  test('is counted as ignored', () => {
    expect(evaluate(ruleThatFinds(judged, null, null), {}, now)).toMatchObject({
      resources: [{ status: 'ok' }],
      ignored: 2,
    });
  });

  test('and where that is all of it, the check is as if there were nothing', () => {
    expect(evaluate(ruleThatFinds(null), {}, now)).toBeNull();
    expect(evaluate(ruleThatFinds(), {}, now)).toEqual({ resources: [], ignored: 0 });
  });
});
