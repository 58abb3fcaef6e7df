import type { IntlShape } from 'react-intl';

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
const step = 1024;

/** Bytes in the largest unit that leaves a number of one or more, at most one digit after the point. */
export function formatFileSize(bytes: number, intl: Pick<IntlShape, 'formatNumber'>): string {
  const rank = bytes < 1 ? 0 : Math.min(Math.floor(Math.log(bytes) / Math.log(step)), units.length - 1);
  return intl.formatNumber(bytes / step ** rank, {
    style: 'unit',
    unit: units[rank] ?? 'byte',
    unitDisplay: rank === 0 ? 'long' : 'short',
    maximumFractionDigits: 1,
  });
}
