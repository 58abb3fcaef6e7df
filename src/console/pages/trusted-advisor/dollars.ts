import type { IntlShape } from 'react-intl';

/** AWS tells savings in US dollars. */
export function dollars(amount: number, intl: IntlShape): string {
  return intl.formatNumber(amount, { style: 'currency', currency: 'USD' });
}

/** Where cents say nothing. */
export function roundDollars(amount: number, intl: IntlShape): string {
  return intl.formatNumber(amount, { style: 'currency', currency: 'USD', maximumFractionDigits: 0 });
}
