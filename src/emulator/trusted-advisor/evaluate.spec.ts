import { expect, test } from 'vitest';

import { rootMfa } from './checks/root-mfa.ts';
import { specificPortsUnrestricted } from './checks/specific-ports-unrestricted.ts';
import { evaluate } from './evaluate.ts';
import { now, securityGroup } from './example-resources.ts';

const open = (port: number) => ({
  protocol: 'tcp' as const,
  fromPort: port,
  toPort: port,
  sources: ['0.0.0.0/0'],
});

test('an id is the hash of what identifies the resource, and of nothing where there is nothing', () => {
  const [account] = evaluate(rootMfa, { rootUser: { isMfaEnabled: false } }, now) ?? [];
  expect(account?.resourceId).toBe('47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU');
});

test('an id stays when the judgement changes', () => {
  const ids = [true, false].map(
    (isMfaEnabled) => evaluate(rootMfa, { rootUser: { isMfaEnabled } }, now)?.[0]?.resourceId,
  );
  expect(ids[0]).toBe(ids[1]);
});

test('each resource comes once', () => {
  const ingress = [open(22), open(22), open(8080)];
  expect(
    evaluate(specificPortsUnrestricted, { securityGroups: [{ ...securityGroup, ingress }] }, now),
  ).toHaveLength(2);
});

test('what the inventory does not have stays unknown', () => {
  expect(evaluate(specificPortsUnrestricted, {}, now)).toBeNull();
});
