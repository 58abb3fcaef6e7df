/** What the words in braces of a story stand for, made up once for each case. */
import type { Random } from './random.ts';

export type Facts = Readonly<Record<string, string>>;

const minute = 60_000;
const monthName = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const apps = [
  'checkout',
  'catalog',
  'search-api',
  'order-intake',
  'ledger',
  'pricing',
  'notifications',
  'customer-portal',
  'inventory-sync',
  'fraud-scoring',
];
const cities = ['Berlin', 'Dublin', 'Chicago', 'Toronto', 'Madrid', 'Utrecht', 'Austin', 'Lyon'];

function moment(time: number): string {
  return `${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** Numbers that differ from one measurement to the next, and the time at which it is told. */
export function measured(random: Random, time: number): Facts {
  return {
    now: new Date(time - random.integer(2, 30) * minute).toISOString(),
    small: String(random.integer(2, 9)),
    count: String(random.integer(12, 48)),
    big: String(random.integer(120, 960)),
    percent: String(random.integer(62, 97)),
    ms: String(random.integer(140, 890)),
    ms2: String(random.integer(20, 120)),
  };
}

function network(random: Random, region: string): Facts {
  return {
    region,
    zone: `${region}${random.pick(['a', 'b', 'c'])}`,
    vpc: `vpc-0${random.hex(16)}`,
    vpc2: `vpc-0${random.hex(16)}`,
    subnet: `subnet-0${random.hex(16)}`,
    vpn: `vpn-0${random.hex(16)}`,
    dx: `dxvif-fg${random.hex(6)}`,
    // Addresses that are reserved for documentation.
    ip: `203.0.113.${random.integer(2, 250)}`,
    host: `ip-10-20-${random.integer(0, 63)}-${random.integer(4, 250)}.${region}.compute.internal`,
  };
}

function resources(random: Random, app: string): Facts {
  const environment = random.pick(['prod', 'prod', 'staging']);
  return {
    app,
    instance: `i-0${random.hex(16)}`,
    volume: `vol-0${random.hex(16)}`,
    asg: `${app}-${environment}-asg`,
    cluster: `${app}-${environment}`,
    db: `${app}-${environment}-db`,
    replica: `${app}-${environment}-replica-${random.integer(1, 3)}`,
    table: `${app}-${environment}-orders`,
    queue: `${app}-${environment}-jobs`,
    bucket: `example-${app}-${environment}`,
    function: `${app}-${environment}-handler`,
    stack: `${app}-${environment}`,
    lb: `${app}-${environment}-alb`,
    role: `${app}-${environment}-role`,
    api: `${app}-${environment}-api`,
    domain: `${app}.example.com`,
    kmskey: random.uuid(),
    request: random.uuid(),
    image: `build-${random.integer(400, 2400)}`,
    version: `6.1.${random.integer(60, 140)}`,
    minor: String(random.integer(29, 34)),
  };
}

function money(random: Random, time: number): Facts {
  const lastMonth = new Date(time - 20 * 24 * 60 * minute);
  return {
    amount: `$${random.integer(1, 9)},${random.integer(100, 999)}.${random.integer(10, 99)}`,
    amount2: `$${random.integer(10, 95)}.00`,
    small2: `$${random.integer(3, 24)}.${random.integer(10, 99)}`,
    invoice: `EUINGB${String(lastMonth.getUTCFullYear()).slice(2)}-${random.integer(100_000, 999_999)}`,
    month: monthName.format(lastMonth),
    months: String(random.integer(4, 11)),
  };
}

/** `time` is when the case was opened: what it tells of happened shortly before. */
export function caseFacts(
  random: Random,
  given: { accountId: string; otherAccountId: string; regions: readonly string[]; time: number },
): Facts {
  const { accountId, otherAccountId, regions, time } = given;
  const day = new Date(time).toISOString();
  return {
    ...measured(random, time),
    ...network(random, random.pick(regions)),
    ...resources(random, random.pick(apps)),
    ...money(random, time),
    account: accountId,
    account2: otherAccountId,
    city: random.pick(cities),
    since: moment(time - random.integer(20, 200) * minute),
    date: day.slice(0, 10),
    mmdd: day.slice(5, 10).replace('-', ''),
  };
}

/** Throws for a word that no fact stands for. */
export function fill(template: string, facts: Facts): string {
  return template.replaceAll(/\{([a-z]+\d?)\}/g, (_match, word: string) => {
    const fact = facts[word];
    if (fact === undefined) throw new Error(`No fact for {${word}}`);
    return fact;
  });
}
