import { accessKeyRotation } from './checks/access-key-rotation.ts';
import { alarmActions } from './checks/alarm-actions.ts';
import { bucketPermissions } from './checks/bucket-permissions.ts';
import { bucketVersioning } from './checks/bucket-versioning.ts';
import { databaseBackups } from './checks/database-backups.ts';
import { databaseMultiAz } from './checks/database-multi-az.ts';
import { groupHealthCheck } from './checks/group-health-check.ts';
import { highUtilizationInstances } from './checks/high-utilization-instances.ts';
import { idleDatabases } from './checks/idle-databases.ts';
import { idleLoadBalancers } from './checks/idle-load-balancers.ts';
import { lowUtilizationInstances } from './checks/low-utilization-instances.ts';
import { passwordPolicy } from './checks/password-policy.ts';
import { provisionedIopsAttachment } from './checks/provisioned-iops-attachment.ts';
import { publicDatabaseSnapshots } from './checks/public-database-snapshots.ts';
import { publicVolumeSnapshots } from './checks/public-volume-snapshots.ts';
import { rootMfa } from './checks/root-mfa.ts';
import { serviceLimits } from './checks/service-limits.ts';
import { specificPortsUnrestricted } from './checks/specific-ports-unrestricted.ts';
import { tagImmutability } from './checks/tag-immutability.ts';
import { tunnelRedundancy } from './checks/tunnel-redundancy.ts';
import { unassociatedAddresses } from './checks/unassociated-addresses.ts';
import { underutilizedVolumes } from './checks/underutilized-volumes.ts';
import { unrestrictedAccess } from './checks/unrestricted-access.ts';
import { volumeSnapshots } from './checks/volume-snapshots.ts';
import { zoneBalance } from './checks/zone-balance.ts';
import type { Rule } from './rule.ts';

/** One for every check of the catalogue. */
export const rules: readonly Rule[] = [
  accessKeyRotation,
  alarmActions,
  bucketPermissions,
  bucketVersioning,
  databaseBackups,
  databaseMultiAz,
  groupHealthCheck,
  highUtilizationInstances,
  idleDatabases,
  idleLoadBalancers,
  lowUtilizationInstances,
  passwordPolicy,
  provisionedIopsAttachment,
  publicDatabaseSnapshots,
  publicVolumeSnapshots,
  rootMfa,
  ...serviceLimits,
  specificPortsUnrestricted,
  tagImmutability,
  tunnelRedundancy,
  unassociatedAddresses,
  underutilizedVolumes,
  unrestrictedAccess,
  volumeSnapshots,
  zoneBalance,
];

const byCheck = new Map(rules.map((rule) => [rule.checkId, rule]));

/** Throws for a check without a rule: every check of the catalogue has one. */
export function ruleOf(checkId: string): Rule {
  const rule = byCheck.get(checkId);
  if (!rule) throw new Error(`There is no rule for the check ${checkId}`);
  return rule;
}
