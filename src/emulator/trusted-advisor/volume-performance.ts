import type { Resource } from './inventory.ts';

export interface Performance {
  readonly iops: number;
  readonly burstIops: number;
  /** MiB a second. */
  readonly throughput: number;
  readonly burstThroughput: number;
}

type Volume = Pick<Resource<'volumes'>, 'type' | 'size' | 'iops' | 'throughput'>;

const steady = (iops: number, throughput: number): Performance => ({
  iops,
  burstIops: iops,
  throughput,
  burstThroughput: throughput,
});

function generalPurpose(size: number): Performance {
  const iops = Math.min(16_000, Math.max(100, 3 * size));
  const throughput = size < 170 ? 128 : 250;
  return { iops, burstIops: Math.max(iops, 3000), throughput, burstThroughput: throughput };
}

function magnetic(size: number, iops: number, rates: { base: number; burst: number }): Performance {
  const terabytes = size / 1024;
  const limited = (rate: number): number => Math.round(Math.min(500, rate * terabytes));
  return {
    iops,
    burstIops: iops,
    throughput: limited(rates.base),
    burstThroughput: limited(rates.burst),
  };
}

/** What a volume can do. Source: documentation of EBS volume types. */
export function performanceOf({ type, size, iops, throughput }: Volume): Performance {
  switch (type) {
    case 'gp3':
      return steady(iops ?? 3000, throughput ?? 125);
    case 'gp2':
      return generalPurpose(size);
    case 'io1':
    case 'io2':
      return steady(iops ?? 100, Math.min(1000, Math.round((iops ?? 100) / 4)));
    case 'st1':
      return magnetic(size, 500, { base: 40, burst: 250 });
    case 'sc1':
      return magnetic(size, 250, { base: 12, burst: 80 });
    case 'standard':
      return steady(100, 40);
  }
}

/** A gp3 volume that does what was asked for, with some room. */
export function fittingVolume(
  size: number,
  { peakIops, peakThroughput, room }: { peakIops: number; peakThroughput: number; room: number },
): { type: 'gp3'; size: number; iops: number; throughput: number } {
  const iops = Math.min(16_000, Math.max(3000, Math.ceil((peakIops * room) / 100) * 100));
  const throughput = Math.min(1000, Math.max(125, Math.ceil(peakThroughput * room)));
  return { type: 'gp3', size, iops, throughput };
}
