/**
 * The roles by which AWS Support and Trusted Advisor act in an account, and what can be done with each.
 * Source: user guide "Using service-linked roles"; the longest description is IAM's.
 */
export const serviceLinkedRoles = {
  AWSServiceRoleForSupport: {
    serviceName: 'support.amazonaws.com',
    description: 'Lets AWS Support reach resources to provide billing, administrative and support services',
    /** It is necessary for support, so IAM deletes it for nobody. */
    isDeletable: false,
  },
  AWSServiceRoleForTrustedAdvisor: {
    serviceName: 'trustedadvisor.amazonaws.com',
    description: 'Lets Trusted Advisor look at resources to recommend what can be improved',
    isDeletable: true,
  },
} as const;

export type ServiceLinkedRoleName = keyof typeof serviceLinkedRoles;

export const serviceLinkedRoleNames = [
  'AWSServiceRoleForSupport',
  'AWSServiceRoleForTrustedAdvisor',
] as const satisfies readonly ServiceLinkedRoleName[];

export function isServiceLinkedRole(name: string): name is ServiceLinkedRoleName {
  return Object.hasOwn(serviceLinkedRoles, name);
}

/** Where IAM keeps it. */
export function serviceLinkedRoleArn(accountId: string, name: ServiceLinkedRoleName): string {
  return `arn:aws:iam::${accountId}:role/aws-service-role/${serviceLinkedRoles[name].serviceName}/${name}`;
}

/** Characters. */
export const longestRoleDescription = 1000;

/** An account's role as it is told; the description is that of its making until somebody edits it. */
export interface ServiceLinkedRole {
  roleName: string;
  serviceName: string;
  arn: string;
  isPresent: boolean;
  description: string;
}

export interface AdvisorAccess {
  isAdvisorEnabled: boolean;
  roles: ServiceLinkedRole[];
}
