/**
 * Service-linked roles, and whether Trusted Advisor is on in an account, by the names of IAM's and Trusted
 * Advisor's actions. The emulator carries it out; with AWS as upstream all of it is refused with what to do.
 */
import type { MetadataBearer } from '@smithy/types';

import type { AdvisorAccess, ServiceLinkedRole } from '../../support/service-linked-roles.ts';
import { centerCommand } from './center-command.ts';
import { listOf, noPlugins, operation, structure, text, truth } from './schemas.ts';

const Role$ = structure('ServiceLinkedRole', {
  roleName: text,
  serviceName: text,
  arn: text,
  isPresent: truth,
  description: text,
});

export class DescribeAccountAccessCommand extends centerCommand<
  Record<string, never>,
  MetadataBearer & AdvisorAccess
>(
  {},
  noPlugins,
  'DescribeAccountAccess',
  operation('DescribeAccountAccess', {}, { isAdvisorEnabled: truth, roles: () => listOf(Role$) }),
) {}

/** Enabling needs the role AWSServiceRoleForTrustedAdvisor. Doing it again changes nothing. */
export class SetAccountAccessCommand extends centerCommand<
  { isEnabled: boolean },
  MetadataBearer & { result: boolean }
>(
  {},
  noPlugins,
  'SetAccountAccess',
  operation('SetAccountAccess', { isEnabled: truth }, { result: truth }),
) {}

export class CreateServiceLinkedRoleCommand extends centerCommand<
  { awsServiceName: string },
  MetadataBearer & { role: ServiceLinkedRole }
>(
  {},
  noPlugins,
  'CreateServiceLinkedRole',
  operation('CreateServiceLinkedRole', { awsServiceName: text }, { role: () => Role$ }),
) {}

export class UpdateRoleDescriptionCommand extends centerCommand<
  { roleName: string; description: string },
  MetadataBearer & { role: ServiceLinkedRole }
>(
  {},
  noPlugins,
  'UpdateRoleDescription',
  operation('UpdateRoleDescription', { roleName: text, description: text }, { role: () => Role$ }),
) {}

/** Only Trusted Advisor's, and only while that is disabled. */
export class DeleteServiceLinkedRoleCommand extends centerCommand<
  { roleName: string },
  MetadataBearer & { result: boolean }
>(
  {},
  noPlugins,
  'DeleteServiceLinkedRole',
  operation('DeleteServiceLinkedRole', { roleName: text }, { result: truth }),
) {}
