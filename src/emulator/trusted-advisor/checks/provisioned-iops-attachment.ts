import { yesNo } from '../format.ts';
import { colourOf } from '../rule.ts';
import type { Rule } from '../rule.ts';

/** One resource for each attachment of a Provisioned IOPS volume; unattached ones are not looked at. */
export const provisionedIopsAttachment: Rule = {
  checkId: 'PPkZrjsH2q',
  evaluate: ({ volumes, instances }) => {
    if (!volumes || !instances) return null;
    const known = new Map(instances.map((instance) => [instance.id, instance]));
    const provisioned = volumes.filter(({ type }) => type === 'io1' || type === 'io2');
    return provisioned.flatMap(({ id, name, region, zone, attachments }) =>
      attachments.map(({ instanceId, device }) => {
        const instance = known.get(instanceId);
        const isOptimized = instance?.isEbsOptimized ?? true;
        const status = isOptimized ? 'ok' : 'warning';
        const type = instance?.type ?? null;
        return {
          status,
          region,
          identity: [region, id, instanceId],
          metadata: [zone, id, name, device, instanceId, type, yesNo(isOptimized), colourOf(status)],
        };
      }),
    );
  },
};
