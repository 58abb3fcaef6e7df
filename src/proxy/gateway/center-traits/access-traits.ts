import { actionsOf } from '../../../support/policy/actions.ts';
import type { CenterTraits } from './center-traits.ts';

/** Service-linked roles, and whether Trusted Advisor is on. */
export const accessTraits = {
  CreateServiceLinkedRole: {
    actions: actionsOf('CreateServiceLinkedRole'),
    auditInput: ['awsServiceName'],
  },
  DeleteServiceLinkedRole: { actions: actionsOf('DeleteServiceLinkedRole'), auditInput: ['roleName'] },
  DescribeAccountAccess: { actions: actionsOf('DescribeAccountAccess'), auditInput: [] },
  SetAccountAccess: { actions: actionsOf('SetAccountAccess'), auditInput: ['isEnabled'] },
  UpdateRoleDescription: {
    actions: actionsOf('UpdateRoleDescription'),
    auditInput: ['roleName', 'description'],
  },
} as const satisfies Record<string, CenterTraits>;
