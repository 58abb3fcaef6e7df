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
}): number {
  const isProvisioned = volume.type === 'io1' || volume.type === 'io2';
  return storagePrices[volume.type] * volume.size + (isProvisioned ? (volume.iops ?? 0) * 0.065 : 0);
}

export const addressMonth = 0.005 * hoursPerMonth;
export const classicLoadBalancerMonth = 0.025 * hoursPerMonth;
