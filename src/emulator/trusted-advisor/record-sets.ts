import type { Resource } from './inventory.ts';

type Zone = Resource<'hostedZones'>;
export type RecordSet = Zone['recordSets'][number];

export interface Located {
  readonly zone: Zone;
  readonly record: RecordSet;
}

/** All record sets of the zones that a check looks at. */
export function recordSetsOf(zones: readonly Zone[], isLookedAt: (record: RecordSet) => boolean): Located[] {
  return zones.flatMap((zone) => zone.recordSets.filter(isLookedAt).map((record) => ({ zone, record })));
}

/** Those that share zone, name and type, and so answer the same question. */
export function groupsOf(located: readonly Located[]): [Located, ...Located[]][] {
  const groups = Map.groupBy(located, ({ zone, record }) => `${zone.id} ${record.name} ${record.type}`);
  return [...groups.values()].flatMap(([first, ...rest]) => (first ? [[first, ...rest]] : []));
}

/** The columns with which every check of record sets begins. */
export function nameCells({ zone, record }: Located): string[] {
  return [zone.name, zone.id, record.name, record.type];
}

export function recordIdentity({ zone, record }: Located): string[] {
  return [zone.id, record.name, record.type, record.setIdentifier ?? ''];
}
