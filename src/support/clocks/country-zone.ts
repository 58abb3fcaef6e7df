/**
 * In which time zone a country's business hours are counted.
 *
 * AWS counts them in the country of the account's contact information and does not say what holds where a
 * country has several zones. Choice: the zone of its capital, so that a promise can be worked out by hand
 * and is the same for everybody. Rejected: the widest hours that any of its zones has, since then nobody
 * anywhere has a clock that shows them. Cost: in the west of the United States the hours begin at five.
 */
const zonesOfCapitals: Readonly<Record<string, string>> = {
  AR: 'America/Argentina/Buenos_Aires',
  AU: 'Australia/Sydney',
  BR: 'America/Sao_Paulo',
  CA: 'America/Toronto',
  CD: 'Africa/Kinshasa',
  CL: 'America/Santiago',
  CN: 'Asia/Shanghai',
  CY: 'Asia/Nicosia',
  DE: 'Europe/Berlin',
  EC: 'America/Guayaquil',
  ES: 'Europe/Madrid',
  FM: 'Pacific/Pohnpei',
  GL: 'America/Nuuk',
  ID: 'Asia/Jakarta',
  KI: 'Pacific/Tarawa',
  KZ: 'Asia/Almaty',
  MH: 'Pacific/Majuro',
  MN: 'Asia/Ulaanbaatar',
  MX: 'America/Mexico_City',
  MY: 'Asia/Kuala_Lumpur',
  NZ: 'Pacific/Auckland',
  PF: 'Pacific/Tahiti',
  PG: 'Pacific/Port_Moresby',
  PS: 'Asia/Hebron',
  PT: 'Europe/Lisbon',
  RU: 'Europe/Moscow',
  UA: 'Europe/Kyiv',
  US: 'America/New_York',
  UZ: 'Asia/Tashkent',
  XK: 'Europe/Belgrade',
};

/** @param country ISO 3166-1 alpha-2. Null where nobody is at home, or there is no such country. */
export function zoneOf(country: string): string | null {
  if (!/^[A-Z]{2}$/.test(country)) return null;
  const capital = zonesOfCapitals[country];
  if (capital !== undefined) return capital;
  const zones = new Intl.Locale(`und-${country}`).getTimeZones() ?? [];
  return zones.length === 1 ? (zones[0] ?? null) : null;
}
