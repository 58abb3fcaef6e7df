/** For AWS's own accounts. Source: user guide "Using service-linked roles", IAM's command line reference. */
import { type ServiceLinkedRoleName, serviceLinkedRoles } from '../../../support/service-linked-roles.ts';

const ofSupport = 'AWSServiceRoleForSupport';
const ofAdvisor = 'AWSServiceRoleForTrustedAdvisor';

function descriptionOf(role: ServiceLinkedRoleName): string {
  return `aws iam update-role-description --role-name ${role} --description "…"`;
}

function resourceOf(role: ServiceLinkedRoleName): string {
  return `arn:aws:iam::*:role/aws-service-role/${serviceLinkedRoles[role].serviceName}/${role}*`;
}

function ifFor(...roles: ServiceLinkedRoleName[]) {
  const names = roles.map((role) => serviceLinkedRoles[role].serviceName);
  return { StringLike: { 'iam:AWSServiceName': names } };
}

export const roleCommands = {
  look: `aws iam get-role --role-name ${ofSupport}\naws iam get-role --role-name ${ofAdvisor}`,
  create: `aws iam create-service-linked-role --aws-service-name ${serviceLinkedRoles[ofAdvisor].serviceName}`,
  edit: `${descriptionOf(ofSupport)}\n${descriptionOf(ofAdvisor)}`,
  delete: `aws iam delete-service-linked-role --role-name ${ofAdvisor}\naws iam get-service-linked-role-deletion-status --deletion-task-id …`,
} as const;

/** A statement for each step, so that whoever needs one of them is given no more. */
export const rolePolicy = {
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'SeeRoles',
      Effect: 'Allow',
      Action: ['iam:GetRole'],
      Resource: [resourceOf(ofSupport), resourceOf(ofAdvisor)],
    },
    {
      Sid: 'CreateRole',
      Effect: 'Allow',
      Action: ['iam:CreateServiceLinkedRole', 'iam:PutRolePolicy'],
      Resource: resourceOf(ofAdvisor),
      Condition: ifFor(ofAdvisor),
    },
    {
      // The guide's condition for the role of Trusted Advisor would hold this back for that of Support.
      Sid: 'EditDescriptions',
      Effect: 'Allow',
      Action: ['iam:UpdateRoleDescription'],
      Resource: [resourceOf(ofSupport), resourceOf(ofAdvisor)],
      Condition: ifFor(ofSupport, ofAdvisor),
    },
    {
      Sid: 'DeleteRole',
      Effect: 'Allow',
      Action: ['iam:DeleteServiceLinkedRole', 'iam:GetServiceLinkedRoleDeletionStatus'],
      Resource: resourceOf(ofAdvisor),
      Condition: ifFor(ofAdvisor),
    },
  ],
} as const;
