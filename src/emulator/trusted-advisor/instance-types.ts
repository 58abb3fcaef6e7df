/** What follows from the name of an EC2 instance type. */
const smallSizes: Readonly<Record<string, number>> = {
  nano: 2,
  micro: 2,
  small: 2,
  medium: 2,
  large: 2,
  xlarge: 4,
};

/** From small to large, with the virtual CPUs of each. */
const ladder: readonly (readonly [size: string, vcpus: number])[] = [
  ['large', 2],
  ['xlarge', 4],
  ['2xlarge', 8],
  ['4xlarge', 16],
  ['8xlarge', 32],
  ['12xlarge', 48],
  ['16xlarge', 64],
  ['24xlarge', 96],
];

/** Megabytes a second between an instance and EBS, by virtual CPUs; rounded from AWS's table for m5. */
const ebsThroughputs: readonly (readonly [vcpus: number, throughput: number])[] = [
  [2, 81.25],
  [4, 143.75],
  [8, 287.5],
  [16, 593.75],
  [32, 850],
  [64, 1700],
];

function split(type: string): readonly [family: string, size: string] {
  const [family = '', size = ''] = type.split('.');
  return [family, size];
}

/** 0 for a size that is not known. */
export function vcpusOf(type: string): number {
  const [, size] = split(type);
  const multiple = /^(\d+)xlarge$/.exec(size)?.[1];
  return multiple === undefined ? (smallSizes[size] ?? 0) : 4 * Number(multiple);
}

/** The largest type of the same family with at most so many virtual CPUs; null where there is none. */
export function typeWithin(type: string, vcpus: number): string | null {
  const [family] = split(type);
  const fitting = ladder.findLast(([, has]) => has <= vcpus);
  return fitting ? `${family}.${fitting[0]}` : null;
}

/** The next smaller type of the same family; null below `large`. */
export function smallerType(type: string): string | null {
  const [family, size] = split(type);
  const smaller = ladder[ladder.findIndex(([known]) => known === size) - 1];
  return smaller ? `${family}.${smaller[0]}` : null;
}

/** The same size of another family. */
export function sameSizeOf(family: string, type: string): string {
  return `${family}.${split(type)[1]}`;
}

export function familyOf(type: string): string {
  return split(type)[0];
}

/** Megabytes a second that the instance can send to and take from its volumes. */
export function ebsThroughputOf(type: string): number {
  const vcpus = vcpusOf(type);
  return ebsThroughputs.find(([upTo]) => vcpus <= upTo)?.[1] ?? 2375;
}
