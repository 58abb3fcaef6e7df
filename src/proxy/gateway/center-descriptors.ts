import { centerTarget } from '../../contract/center/center-command.ts';
import type { CenterOperationName } from '../../contract/center/center-operations.ts';
import { centerOperations } from '../../contract/center/center-operations.ts';
import type { OperationDescriptor } from './operation-descriptor.ts';

interface CenterTraits {
  readonly actions: readonly string[];
  readonly auditInput: readonly string[];
}

const traits: Record<CenterOperationName, CenterTraits> = {
  GetPreferences: { actions: [], auditInput: [] },
  PutPreferences: { actions: [], auditInput: [] },
};

const bodyLimit = 256 * 1024;

function describe(name: CenterOperationName): OperationDescriptor {
  const { access, scope } = centerOperations[name];
  return {
    name,
    service: 'center',
    eventSource: 'supportcenter',
    access,
    scope,
    ...traits[name],
    bodyLimit,
    keyed: access === 'write',
    underCondition: 'refuse',
    auditOutput: [],
    quota: null,
  };
}

/** By the value of `X-Amz-Target`. */
export const centerDescriptors: ReadonlyMap<string, OperationDescriptor> = new Map(
  Object.keys(centerOperations).map((name) => [
    `${centerTarget}.${name}`,
    describe(name as CenterOperationName),
  ]),
);
