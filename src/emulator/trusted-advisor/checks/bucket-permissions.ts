import { yesNo } from '../format.ts';
import type { Resource } from '../inventory.ts';
import { regionName } from '../../../support/regions.ts';
import { colourOf } from '../rule.ts';
import type { FindingStatus, Rule } from '../rule.ts';

type Bucket = Resource<'buckets'>;
type Permission = Bucket['grants'][number]['permission'];

const everybody = new Set(['AllUsers', 'AuthenticatedUsers']);

function openTo({ grants, isPublicAccessBlocked }: Bucket, permissions: readonly Permission[]): boolean {
  return (
    !isPublicAccessBlocked &&
    grants.some(({ grantee, permission }) => everybody.has(grantee) && permissions.includes(permission))
  );
}

export const bucketPermissions: Rule = {
  checkId: 'Pfx0RwqBli',
  evaluate: ({ buckets }) =>
    buckets?.map((bucket) => {
      const { name, region } = bucket;
      const listable = openTo(bucket, ['READ', 'FULL_CONTROL']);
      const writable = openTo(bucket, ['WRITE', 'FULL_CONTROL']);
      const policy = bucket.isPolicyPublic && !bucket.isPublicAccessBlocked;
      const status: FindingStatus = writable ? 'error' : listable || policy ? 'warning' : 'ok';
      return {
        status,
        region,
        identity: [name],
        metadata: [
          regionName(region),
          region,
          name,
          yesNo(listable),
          yesNo(writable),
          colourOf(status),
          yesNo(policy),
          null,
        ],
      };
    }) ?? null,
};
