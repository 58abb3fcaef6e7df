import type { Resource } from './inventory.ts';

/** The newest snapshot of each volume, by the volume's id. */
export function newestSnapshots(
  snapshots: readonly Resource<'snapshots'>[],
): ReadonlyMap<string, Resource<'snapshots'>> {
  const newest = new Map<string, Resource<'snapshots'>>();
  for (const snapshot of snapshots) {
    const known = newest.get(snapshot.volumeId);
    const isNewer = !known || Date.parse(known.startedAt) < Date.parse(snapshot.startedAt);
    if (isNewer) newest.set(snapshot.volumeId, snapshot);
  }
  return newest;
}
