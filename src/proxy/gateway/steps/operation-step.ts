import { findAdvisorOperation } from '../../../support/advisor-operations.ts';
import { advisorDescriptors } from '../advisor-descriptors.ts';
import { centerDescriptors } from '../center-descriptors.ts';
import type { Upstream } from '../../accounts/upstream.ts';
import type { Call, Step } from '../call.ts';
import type { OperationDescriptor } from '../operation-descriptor.ts';
import { deskDescriptors } from '../desk-descriptors.ts';
import { unknownOperation } from '../refusal.ts';
import { supportDescriptors } from '../support-descriptors.ts';

const byTarget = { support: supportDescriptors, center: centerDescriptors, desk: deskDescriptors } as const;

/** Which operation: exactly one `X-Amz-Target`, exactly a known name, at the address of its scope. */
export function operationStep(upstream: Upstream['kind']): Step {
  return {
    name: 'operation',
    async run(call) {
      const operation = findOperation(call);
      const scope = call.accountId === null ? 'installation' : 'account';
      if (!operation || operation.scope !== scope) throw unknownOperation();
      // Behind AWS there are agents, and no desk of ours.
      if (operation.service === 'desk' && upstream !== 'emulator') throw unknownOperation();
      call.operation = operation;
    },
  };
}

type Named = Pick<Call, 'raw' | 'service' | 'below'>;

/** What the call names, whether or not it may; null where that is not one known operation. */
export function findOperation({ raw, service, below }: Named): OperationDescriptor | null {
  if (service === 'trustedadvisor') {
    const found = findAdvisorOperation(raw.method ?? '', below.split('?', 1)[0] ?? '');
    return found && (advisorDescriptors.get(found.name) ?? null);
  }
  const [target, ...others] = raw.headersDistinct['x-amz-target'] ?? [];
  return target === undefined || others.length > 0 ? null : (byTarget[service].get(target) ?? null);
}
