/** IPv4 and IPv6 addresses and networks in CIDR notation. */
export interface Network {
  readonly bits: 32 | 128;
  readonly address: bigint;
  readonly prefix: number;
}

/** Reads an address or a network; an address is a network of one. Null where it is neither. */
export function readNetwork(text: string): Network | null {
  const [host = '', prefixText, ...rest] = text.split('/');
  if (rest.length > 0) return null;
  const read = readAddress(host);
  if (read === null) return null;
  if (prefixText === undefined) return { ...read, prefix: read.bits };
  if (!/^(?:0|[1-9][0-9]{0,2})$/.test(prefixText)) return null;
  const prefix = Number(prefixText);
  return prefix <= read.bits ? { ...read, prefix } : null;
}

/** Whether an address lies in a network of the same family. */
export function isInNetwork(address: Network, network: Network): boolean {
  if (address.bits !== network.bits || address.prefix !== address.bits) return false;
  const shift = BigInt(network.bits - network.prefix);
  return address.address >> shift === network.address >> shift;
}

function readAddress(text: string): Omit<Network, 'prefix'> | null {
  const four = readFour(text);
  if (four !== null) return { bits: 32, address: four };
  const six = readSix(text);
  if (six === null) return null;
  // A socket that listens on both families shows IPv4 peers as ::ffff:a.b.c.d.
  const isMapped = six >> 32n === 0xffffn;
  return isMapped ? { bits: 32, address: six & 0xffff_ffffn } : { bits: 128, address: six };
}

function readFour(text: string): bigint | null {
  const parts = text.split('.');
  if (parts.length !== 4) return null;
  let address = 0n;
  for (const part of parts) {
    if (!/^(?:0|[1-9][0-9]{0,2})$/.test(part) || Number(part) > 255) return null;
    address = (address << 8n) | BigInt(part);
  }
  return address;
}

function readSix(text: string): bigint | null {
  const halves = text.split('::');
  if (halves.length > 2) return null;
  const [head, tail] = halves.map((half, index) => readGroups(half, index === halves.length - 1));
  if (head === null || head === undefined || tail === null) return null;
  const missing = 8 - head.length - (tail?.length ?? 0);
  if (tail === undefined ? missing !== 0 : missing < 1) return null;
  const groups = [...head, ...Array.from({ length: missing }, () => 0n), ...(tail ?? [])];
  return groups.reduce((address, group) => (address << 16n) | group, 0n);
}

function readGroups(text: string, mayEndInFour: boolean): bigint[] | null {
  if (text === '') return [];
  const groups: bigint[] = [];
  const parts = text.split(':');
  for (const [index, part] of parts.entries()) {
    const four = mayEndInFour && index === parts.length - 1 ? readFour(part) : null;
    if (four !== null) groups.push(four >> 16n, four & 0xffffn);
    else if (/^[0-9A-Fa-f]{1,4}$/.test(part)) groups.push(BigInt(`0x${part}`));
    else return null;
  }
  return groups;
}
