import { dollars } from '../format.ts';
import type { Resource } from '../inventory.ts';
import { instanceMonth, reservationDiscount } from '../prices.ts';
import { colourOf } from '../rule.ts';
import type { Finding, Rule } from '../rule.ts';

const day = 86_400_000;
const soon = 30 * day;

function reasonOf(left: number): string | null {
  if (left > soon) return null;
  return left > 0 ? 'The reservation ends within 30 days' : 'The reservation ended within the last 30 days';
}

function judge(reserved: Resource<'reservedInstances'>, now: number): Finding {
  const { id, zone, region, type, platform, count, endsAt } = reserved;
  const reason = reasonOf(Date.parse(endsAt) - now);
  const status = reason === null ? 'ok' : 'warning';
  const onDemand = count * instanceMonth(type);
  const saved = onDemand * reservationDiscount;
  return {
    status,
    region,
    identity: [id],
    metadata: [
      colourOf(status),
      zone,
      type,
      platform,
      `${count}`,
      dollars(onDemand - saved),
      dollars(saved),
      endsAt,
      id,
      reason ?? '',
    ],
    monthlyCost: onDemand,
    monthlySavings: reason === null ? 0 : saved,
  };
}

/** What ended longer ago than a month is over and done with. */
export const reservationExpiration: Rule = {
  checkId: '1e93e4c0b5',
  evaluate: ({ reservedInstances }, now) =>
    reservedInstances
      ?.filter(({ endsAt }) => Date.parse(endsAt) > now - soon)
      .map((reserved) => judge(reserved, now)) ?? null,
};
