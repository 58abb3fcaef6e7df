import { timestamp } from './format.ts';
import { colourOf } from './rule.ts';
import type { Finding } from './rule.ts';

export interface Placed extends Pick<Finding, 'status' | 'monthlyCost' | 'monthlySavings'> {
  readonly region: string;
  readonly id: string;
  /** Between what all of these begin and end with. */
  readonly cells: readonly string[];
}

/** Of a resource that its Region and id name, in columns that begin with status and both and end with the time. */
export function placedFinding({ region, id, cells, ...judged }: Placed, now: number): Finding {
  const metadata = [colourOf(judged.status), region, id, ...cells, timestamp(now)];
  return { ...judged, region, identity: [region, id], metadata };
}
