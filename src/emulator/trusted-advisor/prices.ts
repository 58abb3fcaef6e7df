/**
 * On-demand prices, US dollars, rounded from the public list for us-east-1. They only have to be
 * plausible: what is saved is an estimate everywhere. What has no price here has no saving.
 */
const hoursPerMonth = 730;

/** An hour of size `large`. */
const instanceFamilies: Readonly<Record<string, number>> = {
  t2: 0.0928,
  t3: 0.0832,
  t3a: 0.0752,
  t4g: 0.0672,
  m5: 0.096,
  m6i: 0.096,
  m6g: 0.077,
  m7g: 0.0816,
  c5: 0.085,
  c6i: 0.085,
  c7g: 0.0725,
  r5: 0.126,
  r6i: 0.126,
  r6g: 0.1008,
};

/** An hour of a node. */
const redshiftNodes: Readonly<Record<string, number>> = {
  'dc2.large': 0.25,
  'dc2.8xlarge': 4.8,
  'ra3.large': 0.543,
  'ra3.xlplus': 1.086,
  'ra3.4xlarge': 3.26,
  'ra3.16xlarge': 13.04,
};

const databaseFamilies: Readonly<Record<string, number>> = {
  t3: 0.136,
  t4g: 0.129,
  m5: 0.171,
  m6g: 0.152,
  m6i: 0.171,
  r5: 0.24,
  r6g: 0.215,
  r6i: 0.24,
};

const smallSizes: Readonly<Record<string, number>> = {
  nano: 1 / 16,
  micro: 1 / 8,
  small: 1 / 4,
  medium: 1 / 2,
  large: 1,
  xlarge: 2,
};

function sizeFactor(size: string): number {
  const multiple = /^(\d+)xlarge$/.exec(size)?.[1];
  return multiple === undefined ? (smallSizes[size] ?? 0) : 2 * Number(multiple);
}

function monthly(families: Readonly<Record<string, number>>, type: string): number {
  const [family = '', size = ''] = type.split('.');
  return (families[family] ?? 0) * sizeFactor(size) * hoursPerMonth;
}

export function instanceMonth(type: string): number {
  return monthly(instanceFamilies, type);
}

/** The class with its `db.` and the storage in GiB; a standby costs the same again. */
export function databaseMonth(instanceClass: string, storage: number, isMultiAz: boolean): number {
  const single = monthly(databaseFamilies, instanceClass.replace(/^db\./, '')) + storage * 0.115;
  return isMultiAz ? 2 * single : single;
}

const storagePrices = { standard: 0.05, gp2: 0.1, gp3: 0.08, io1: 0.125, io2: 0.125, st1: 0.045, sc1: 0.015 };

export function volumeMonth(volume: {
  type: keyof typeof storagePrices;
  size: number;
  iops: number | null;
  /** MiB a second. */
  throughput?: number | null | undefined;
}): number {
  const storage = storagePrices[volume.type] * volume.size;
  const isProvisioned = volume.type === 'io1' || volume.type === 'io2';
  if (isProvisioned) return storage + (volume.iops ?? 0) * 0.065;
  if (volume.type !== 'gp3') return storage;
  // What every gp3 volume has is in the price of its storage.
  const moreIops = Math.max(0, (volume.iops ?? 0) - 3000);
  const moreThroughput = Math.max(0, (volume.throughput ?? 0) - 125);
  return storage + moreIops * 0.005 + moreThroughput * 0.04;
}

export function redshiftMonth(nodeType: string, nodes: number): number {
  return (redshiftNodes[nodeType] ?? 0) * nodes * hoursPerMonth;
}

/** What is saved by reserving for a year without paying in advance. */
export const reservationDiscount = 0.37;
/** A second with 1 GB of memory. */
export const lambdaSecond = 0.0000166667;
export const comprehendUnitMonth = 0.0005 * 3600 * hoursPerMonth;
export const addressMonth = 0.005 * hoursPerMonth;
export const classicLoadBalancerMonth = 0.025 * hoursPerMonth;
