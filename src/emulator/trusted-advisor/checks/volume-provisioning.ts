import { dollarAmount, percentAmount, timestamp } from '../format.ts';
import type { Resource } from '../inventory.ts';
import { volumeMonth } from '../prices.ts';
import { colourOf } from '../rule.ts';
import type { Finding, FindingStatus, Rule } from '../rule.ts';
import { fittingVolume, performanceOf } from '../volume-performance.ts';
import type { Performance } from '../volume-performance.ts';

const lookback = 14;
const muchUnused = 0.5;
const nearlyAll = 0.95;
const roomToSave = 1.2;
const roomToGrow = 1.3;

type Volume = Resource<'volumes'>;

interface Peaks {
  readonly iops: number;
  readonly throughput: number;
}

function peaksOf({ peakIops = [], peakThroughput = [] }: Volume): Peaks | null {
  if (peakIops.length === 0 || peakThroughput.length === 0) return null;
  return { iops: Math.max(...peakIops), throughput: Math.max(...peakThroughput) };
}

/** How much of the volume is used at its busiest; of IOPS or of throughput, whichever is more. */
function shareOf(peaks: Peaks, can: Performance): number {
  return Math.max(peaks.iops / can.burstIops, peaks.throughput / can.burstThroughput);
}

function recommended(volume: Volume, peaks: Peaks, room: number): Volume {
  const { iops: peakIops, throughput: peakThroughput } = peaks;
  return { ...volume, ...fittingVolume(volume.size, { peakIops, peakThroughput, room }) };
}

/** The columns that both checks share: what the volume is, and what it should be. */
function cells(status: FindingStatus, volume: Volume, better: Volume): string[] {
  const now = performanceOf(volume);
  const then = performanceOf(better);
  return [
    colourOf(status),
    volume.region,
    volume.id,
    volume.type,
    `${volume.size}`,
    `${now.iops}`,
    `${now.burstIops}`,
    `${now.burstThroughput}`,
    better.type,
    `${better.size}`,
    `${then.iops}`,
    `${then.burstIops}`,
    `${then.throughput}`,
    `${then.burstThroughput}`,
    `${lookback}`,
  ];
}

function judgeUnused(volume: Volume, now: number): Finding | null {
  const peaks = peaksOf(volume);
  if (!peaks) return null;
  const better = recommended(volume, peaks, roomToSave);
  const cost = volumeMonth(volume);
  const saved = cost - volumeMonth(better);
  const isUnused = shareOf(peaks, performanceOf(volume)) < muchUnused && saved > 0.005;
  const status = isUnused ? 'warning' : 'ok';
  return {
    status,
    region: volume.region,
    identity: [volume.region, volume.id],
    metadata: [
      ...cells(status, volume, better),
      percentAmount((100 * saved) / cost),
      dollarAmount(saved),
      'USD',
      timestamp(now),
    ],
    monthlyCost: cost,
    monthlySavings: isUnused ? saved : 0,
  };
}

function judgeExhausted(volume: Volume, now: number): Finding | null {
  const peaks = peaksOf(volume);
  if (!peaks) return null;
  const share = shareOf(peaks, performanceOf(volume));
  const status = share >= nearlyAll ? 'warning' : 'ok';
  return {
    status,
    region: volume.region,
    identity: [volume.region, volume.id],
    metadata: [
      ...cells(status, volume, recommended(volume, peaks, roomToGrow)),
      share >= 1 ? 'High' : 'Medium',
      timestamp(now),
    ],
  };
}

export const overProvisionedVolumes: Rule = {
  checkId: 'COr6dfpM03',
  evaluate: ({ volumes }, now) => volumes?.map((volume) => judgeUnused(volume, now)) ?? null,
};

export const underProvisionedVolumes: Rule = {
  checkId: 'COr6dfpM04',
  evaluate: ({ volumes }, now) => volumes?.map((volume) => judgeExhausted(volume, now)) ?? null,
};
