import type { IncomingMessage } from 'node:http';

import { centerDescriptors } from '../center-descriptors.ts';
import type { Step } from '../call.ts';
import type { OperationDescriptor } from '../operation-descriptor.ts';
import { unknownOperation } from '../refusal.ts';
import { supportDescriptors } from '../support-descriptors.ts';

const byService = { support: supportDescriptors, center: centerDescriptors } as const;

/** Which operation: exactly one `X-Amz-Target`, exactly a known name, at the address of its scope. */
export const operationStep: Step = {
  name: 'operation',
  async run(call) {
    const operation = findOperation(call.raw, call.service);
    const scope = call.accountId === null ? 'installation' : 'account';
    if (!operation || operation.scope !== scope) throw unknownOperation();
    call.operation = operation;
  },
};

/** What the call names, whether or not it may; null where that is not one known operation. */
export function findOperation(
  request: IncomingMessage,
  service: OperationDescriptor['service'],
): OperationDescriptor | null {
  const [target, ...others] = request.headersDistinct['x-amz-target'] ?? [];
  return target === undefined || others.length > 0 ? null : (byService[service].get(target) ?? null);
}
