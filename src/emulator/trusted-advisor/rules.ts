import { accessKeyRotation } from './checks/access-key-rotation.ts';
import { aliasRecordSets } from './checks/alias-record-sets.ts';
import { alternateDomainNames } from './checks/alternate-domain-names.ts';
import { balancerListeners } from './checks/balancer-listeners.ts';
import { balancerSecurityGroups } from './checks/balancer-security-groups.ts';
import { balancerZones } from './checks/balancer-zones.ts';
import { bucketDelivery } from './checks/bucket-delivery.ts';
import { bucketPermissions } from './checks/bucket-permissions.ts';
import { bucketVersioning } from './checks/bucket-versioning.ts';
import { clusterAccessibility } from './checks/cluster-accessibility.ts';
import { comprehendUtilization, comprehendKeyAccess } from './checks/comprehend-endpoints.ts';
import { connectionDraining } from './checks/connection-draining.ts';
import { instanceRecommendations, groupRecommendations } from './checks/cost-recommendations.ts';
import { databaseBackups } from './checks/database-backups.ts';
import { databaseMultiAz } from './checks/database-multi-az.ts';
import { databaseSecurityGroups } from './checks/database-security-groups.ts';
import { deletedHealthChecks } from './checks/deleted-health-checks.ts';
import { distributionCertificates, originCertificates } from './checks/delivery-certificates.ts';
import { ebsThroughput } from './checks/ebs-throughput.ts';
import { exposedKeys } from './checks/exposed-keys.ts';
import { failoverRecordSets } from './checks/failover-record-sets.ts';
import { functionTimeouts, functionErrors } from './checks/function-failures.ts';
import { overProvisionedFunctions, underProvisionedFunctions } from './checks/function-memory.ts';
import { functionRuntimes } from './checks/function-runtimes.ts';
import { functionZones } from './checks/function-zones.ts';
import { groupHealthCheck } from './checks/group-health-check.ts';
import { groupResources } from './checks/group-resources.ts';
import { headerForwarding } from './checks/header-forwarding.ts';
import { highUtilizationInstances } from './checks/high-utilization-instances.ts';
import { idleDatabases } from './checks/idle-databases.ts';
import { idleLoadBalancers } from './checks/idle-load-balancers.ts';
import { latencyRecordSets } from './checks/latency-record-sets.ts';
import { longLivedRecordSets } from './checks/long-lived-record-sets.ts';
import { lowUtilizationInstances } from './checks/low-utilization-instances.ts';
import { nameServerDelegations } from './checks/name-server-delegations.ts';
import { passwordPolicy } from './checks/password-policy.ts';
import { provisionedIopsAttachment } from './checks/provisioned-iops-attachment.ts';
import { publicDatabaseSnapshots } from './checks/public-database-snapshots.ts';
import { publicVolumeSnapshots } from './checks/public-volume-snapshots.ts';
import { reservationExpiration } from './checks/reservation-expiration.ts';
import { reservationPurchase } from './checks/reservation-purchase.ts';
import { rootMfa } from './checks/root-mfa.ts';
import { senderPolicies } from './checks/sender-policies.ts';
import { sqlServerEnd, windowsServerEnd } from './checks/software-support.ts';
import { specificPortsUnrestricted } from './checks/specific-ports-unrestricted.ts';
import { smallSqlServers, largeSqlServers } from './checks/sql-server-size.ts';
import { tunnelRedundancy } from './checks/tunnel-redundancy.ts';
import { unassociatedAddresses } from './checks/unassociated-addresses.ts';
import { underutilizedClusters } from './checks/underutilized-clusters.ts';
import { underutilizedVolumes } from './checks/underutilized-volumes.ts';
import { unrestrictedAccess } from './checks/unrestricted-access.ts';
import { overProvisionedVolumes, underProvisionedVolumes } from './checks/volume-provisioning.ts';
import { volumeSnapshots } from './checks/volume-snapshots.ts';
import { zoneBalance } from './checks/zone-balance.ts';
import { configRules } from './checks/config-rules.ts';
import { serviceLimits } from './checks/service-limits.ts';
import { wellArchitected } from './checks/well-architected.ts';
import type { Rule } from './rule.ts';

/** One for every check of the catalogue. */
export const rules: readonly Rule[] = [
  ...configRules,
  ...serviceLimits,
  ...wellArchitected,
  accessKeyRotation,
  aliasRecordSets,
  alternateDomainNames,
  balancerListeners,
  balancerSecurityGroups,
  balancerZones,
  bucketDelivery,
  bucketPermissions,
  bucketVersioning,
  clusterAccessibility,
  comprehendUtilization,
  comprehendKeyAccess,
  connectionDraining,
  instanceRecommendations,
  groupRecommendations,
  databaseBackups,
  databaseMultiAz,
  databaseSecurityGroups,
  deletedHealthChecks,
  distributionCertificates,
  originCertificates,
  ebsThroughput,
  exposedKeys,
  failoverRecordSets,
  functionTimeouts,
  functionErrors,
  overProvisionedFunctions,
  underProvisionedFunctions,
  functionRuntimes,
  functionZones,
  groupHealthCheck,
  groupResources,
  headerForwarding,
  highUtilizationInstances,
  idleDatabases,
  idleLoadBalancers,
  latencyRecordSets,
  longLivedRecordSets,
  lowUtilizationInstances,
  nameServerDelegations,
  passwordPolicy,
  provisionedIopsAttachment,
  publicDatabaseSnapshots,
  publicVolumeSnapshots,
  reservationExpiration,
  reservationPurchase,
  rootMfa,
  senderPolicies,
  sqlServerEnd,
  windowsServerEnd,
  specificPortsUnrestricted,
  smallSqlServers,
  largeSqlServers,
  tunnelRedundancy,
  unassociatedAddresses,
  underutilizedClusters,
  underutilizedVolumes,
  unrestrictedAccess,
  overProvisionedVolumes,
  underProvisionedVolumes,
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
