import { daysUntil, sqlServerSupport, windowsServerSupport } from '../end-of-support.ts';
import type { SupportDates } from '../end-of-support.ts';
import { timestamp } from '../format.ts';
import type { Resource } from '../inventory.ts';
import { colourOf } from '../rule.ts';
import type { Finding, FindingStatus, Rule } from '../rule.ts';

const aYear = 365;

type Instance = Resource<'instances'>;

function cycleOf({ mainstream, end }: SupportDates, now: number): string {
  if (daysUntil(end, now) <= 0) return 'End of support';
  return daysUntil(mainstream, now) <= 0 ? 'Extended' : 'Mainstream';
}

function judge({ id, region }: Instance, version: string, dates: SupportDates, now: number): Finding {
  const left = daysUntil(dates.end, now);
  const status: FindingStatus = left <= 0 ? 'error' : left <= aYear ? 'warning' : 'ok';
  return {
    status,
    region,
    identity: [region, id],
    metadata: [colourOf(status), region, id, version, cycleOf(dates, now), dates.end, timestamp(now)],
  };
}

/** `versionOf`: null for an instance without such software, undefined where that is not known. */
function supportRule(
  checkId: string,
  dates: Readonly<Record<string, SupportDates>>,
  versionOf: (instance: Instance) => string | null | undefined,
): Rule {
  return {
    checkId,
    evaluate: ({ instances }, now) =>
      instances?.flatMap((instance) => {
        const version = versionOf(instance);
        if (version === null) return [];
        const known = version === undefined ? undefined : dates[version];
        return [version === undefined || !known ? null : judge(instance, version, known, now)];
      }) ?? null,
  };
}

export const sqlServerEnd = supportRule('Qsdfp3A4L3', sqlServerSupport, ({ sqlServer }) =>
  sqlServer ? sqlServer.version : sqlServer,
);

export const windowsServerEnd = supportRule(
  'Qsdfp3A4L4',
  windowsServerSupport,
  ({ windowsServerVersion }) => windowsServerVersion,
);
