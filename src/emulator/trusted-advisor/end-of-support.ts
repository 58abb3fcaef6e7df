/** When Microsoft stops supporting what it sells, and AWS what functions run on. Days are UTC. */
export interface SupportDates {
  /** End of the mainstream cycle. */
  readonly mainstream: string;
  readonly end: string;
}

/** Source: Microsoft's lifecycle pages. */
export const sqlServerSupport: Readonly<Record<string, SupportDates>> = {
  '2008': { mainstream: '2014-07-08', end: '2019-07-09' },
  '2008 R2': { mainstream: '2014-07-08', end: '2019-07-09' },
  '2012': { mainstream: '2017-07-11', end: '2022-07-12' },
  '2014': { mainstream: '2019-07-09', end: '2024-07-09' },
  '2016': { mainstream: '2021-07-13', end: '2026-07-14' },
  '2017': { mainstream: '2022-10-11', end: '2027-10-12' },
  '2019': { mainstream: '2025-02-28', end: '2030-01-08' },
  '2022': { mainstream: '2028-01-11', end: '2033-01-11' },
};

/** Source: Microsoft's lifecycle pages. */
export const windowsServerSupport: Readonly<Record<string, SupportDates>> = {
  '2008': { mainstream: '2015-01-13', end: '2020-01-14' },
  '2008 R2': { mainstream: '2015-01-13', end: '2020-01-14' },
  '2012': { mainstream: '2018-10-09', end: '2023-10-10' },
  '2012 R2': { mainstream: '2018-10-09', end: '2023-10-10' },
  '2016': { mainstream: '2022-01-11', end: '2027-01-12' },
  '2019': { mainstream: '2024-01-09', end: '2029-01-09' },
  '2022': { mainstream: '2026-10-13', end: '2031-10-14' },
  '2025': { mainstream: '2029-10-09', end: '2034-10-10' },
};

/** Source: developer guide of Lambda, “Lambda runtimes”. A runtime that is not listed has no date yet. */
export const runtimeDeprecations: Readonly<Record<string, string>> = {
  dotnet6: '2024-12-20',
  'go1.x': '2024-01-08',
  java8: '2024-01-08',
  'nodejs12.x': '2023-03-31',
  'nodejs14.x': '2023-12-04',
  'nodejs16.x': '2024-06-12',
  'nodejs18.x': '2025-09-01',
  'nodejs20.x': '2026-04-30',
  'nodejs22.x': '2027-04-30',
  provided: '2024-01-08',
  'python3.7': '2023-12-04',
  'python3.8': '2024-10-14',
  'python3.9': '2025-12-15',
  'python3.10': '2026-10-31',
  'python3.11': '2027-06-30',
  'python3.12': '2028-10-31',
  'ruby2.7': '2023-12-07',
  'ruby3.2': '2026-03-31',
};

/** Whole days from now to the beginning of a day; negative when it is over. */
export function daysUntil(date: string, now: number): number {
  return Math.ceil((Date.parse(`${date.slice(0, 10)}T00:00:00Z`) - now) / 86_400_000);
}
