/**
 * The service-linked roles of an account, and whether Trusted Advisor is on in it. Rules: user guide "Using
 * service-linked roles". Messages are IAM's where one is known, else ours.
 */
import type { Transaction } from 'kysely';

import {
  isServiceLinkedRole,
  type ServiceLinkedRole,
  type ServiceLinkedRoleName,
  serviceLinkedRoleArn,
  serviceLinkedRoleNames,
  serviceLinkedRoles,
} from '../../../support/service-linked-roles.ts';
import { shorten } from '../../../support/shorten.ts';
import type { Handler } from '../../operations/handlers.ts';
import type { OperationCall } from '../../operations/operation-call.ts';
import { InvalidParameterValue } from '../../protocol/request-errors.ts';
import { findRoles, saveRole } from '../../store/advisor/service-linked-roles.ts';
import type { EmulatorTables, ServiceLinkedRoleRow } from '../../store/schema.ts';
import { isAdvisorEnabled, switchAdvisor } from '../refreshing/switch-advisor.ts';

type Reader = Parameters<typeof findRoles>[0];

const advisorRole = 'AWSServiceRoleForTrustedAdvisor';

async function rolesOf(reader: Reader, accountId: string): Promise<ServiceLinkedRole[]> {
  const changed = new Map((await findRoles(reader, accountId)).map((row) => [row.role_name, row]));
  return serviceLinkedRoleNames.map((roleName) => {
    const { serviceName, description } = serviceLinkedRoles[roleName];
    const row = changed.get(roleName);
    return {
      roleName,
      serviceName,
      arn: serviceLinkedRoleArn(accountId, roleName),
      isPresent: row === undefined || row.is_present === 1,
      description: row?.description ?? description,
    };
  });
}

function noSuchRole(roleName: string): InvalidParameterValue {
  return new InvalidParameterValue(`The role with name ${shorten(roleName, 64)} cannot be found.`);
}

function named(roleName: string): ServiceLinkedRoleName {
  if (!isServiceLinkedRole(roleName)) throw noSuchRole(roleName);
  return roleName;
}

interface Change {
  readonly is_present?: number;
  readonly description?: string;
}

/** What is to become of a role, decided by how it is when nobody else can change it. */
async function changeRole(
  { account, database, now }: OperationCall,
  roleName: ServiceLinkedRoleName,
  decide: (role: ServiceLinkedRole, transaction: Transaction<EmulatorTables>) => Promise<Change> | Change,
): Promise<ServiceLinkedRole> {
  const { accountId } = account;
  return await database.write(async (transaction) => {
    await database.lock(transaction, `advisor:${accountId}`);
    const role = (await rolesOf(transaction, accountId)).find((one) => one.roleName === roleName);
    if (!role) throw noSuchRole(roleName);
    const row: ServiceLinkedRoleRow = {
      account_id: accountId,
      role_name: roleName,
      is_present: role.isPresent ? 1 : 0,
      description: role.description,
      changed_at: now,
      ...(await decide(role, transaction)),
    };
    await saveRole(transaction, row);
    return { ...role, isPresent: row.is_present === 1, description: row.description };
  });
}

export const describeAccountAccess: Handler<'DescribeAccountAccess'> = async (_input, call) => {
  const { accountId } = call.account;
  return {
    isAdvisorEnabled: await isAdvisorEnabled(call.database.read, accountId),
    roles: await rolesOf(call.database.read, accountId),
  };
};

export const createServiceLinkedRole: Handler<'CreateServiceLinkedRole'> = async (input, call) => {
  const { awsServiceName } = input;
  const roleName = serviceLinkedRoleNames.find(
    (name) => serviceLinkedRoles[name].serviceName === awsServiceName,
  );
  if (!roleName) {
    const service = shorten(awsServiceName, 128);
    throw new InvalidParameterValue(`Invalid awsServiceName '${service}': Support knows no such role.`);
  }
  const role = await changeRole(call, roleName, ({ isPresent }) => {
    if (isPresent) {
      throw new InvalidParameterValue(
        `Service role name ${roleName} has been taken in this account, please try a different suffix.`,
      );
    }
    return { is_present: 1, description: serviceLinkedRoles[roleName].description };
  });
  return { role };
};

export const updateRoleDescription: Handler<'UpdateRoleDescription'> = async (input, call) => ({
  role: await changeRole(call, named(input.roleName), ({ isPresent, roleName }) => {
    if (!isPresent) throw noSuchRole(roleName);
    return { description: input.description };
  }),
});

export const deleteServiceLinkedRole: Handler<'DeleteServiceLinkedRole'> = async (input, call) => {
  const roleName = named(input.roleName);
  await changeRole(call, roleName, async ({ isPresent }, transaction) => {
    if (!serviceLinkedRoles[roleName].isDeletable) {
      throw new InvalidParameterValue(
        `${roleName} can’t be deleted: AWS Support needs it for administrative, operational and technical support.`,
      );
    }
    if (!isPresent) throw noSuchRole(roleName);
    if (await isAdvisorEnabled(transaction, call.account.accountId)) {
      throw new InvalidParameterValue(`${roleName} can’t be deleted: disable Trusted Advisor first.`);
    }
    return { is_present: 0 };
  });
  return { result: true };
};

/** Doing it again changes nothing. The guide: without the role, enabling leaves it disabled. */
export const setAccountAccess: Handler<'SetAccountAccess'> = async ({ isEnabled }, call) => {
  const { account, database, now } = call;
  const { accountId } = account;
  const require = async (transaction: Transaction<EmulatorTables>): Promise<void> => {
    const role = (await rolesOf(transaction, accountId)).find(({ roleName }) => roleName === advisorRole);
    if (role?.isPresent) return;
    throw new InvalidParameterValue(
      `Trusted Advisor can’t be enabled: the account has no role ${advisorRole}. Create it first.`,
    );
  };
  await switchAdvisor(database, accountId, { isEnabled, now, ...(isEnabled && { require }) });
  return { result: true };
};
