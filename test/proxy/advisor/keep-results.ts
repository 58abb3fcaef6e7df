/** Results of made-up checks in the proxy's store, as its own looks would have kept them. */
import { keepChecks } from '../../../src/proxy/advisor/keep-checks.ts';
import { keepResult } from '../../../src/proxy/advisor/keep-result.ts';
import { centerDatabase } from '../../../src/proxy/store/center-database.ts';
import type { Fixture } from '../proxy-fixture.ts';

export const limitsCheck = 'eW7HH0l7J9';
export const portsCheck = 'HCP4007jGY';

export interface Flagged {
  readonly id: string;
  readonly status: 'ok' | 'warning' | 'error';
  readonly region?: string;
  readonly text?: string;
  readonly isSuppressed?: boolean;
}

export async function keepMadeUp(
  { unnoticed }: Fixture,
  accountId: string,
  results: Readonly<Record<string, readonly Flagged[]>>,
): Promise<void> {
  const database = centerDatabase(unnoticed);
  await keepChecks(database, [
    { id: limitsCheck, name: 'Service Limits', category: 'service_limits', metadata: ['Region', 'Limit'] },
    { id: portsCheck, name: 'Open Ports', category: 'security', metadata: ['Region', 'Group'] },
  ]);
  for (const [checkId, flagged] of Object.entries(results)) {
    const counted = flagged.filter((one) => one.status !== 'ok' && !one.isSuppressed);
    const result = {
      checkId,
      timestamp: '2026-11-20T10:00:00Z',
      status: counted.some(({ status }) => status === 'error')
        ? 'error'
        : counted.length > 0
          ? 'warning'
          : 'ok',
      resourcesSummary: {
        resourcesProcessed: flagged.length,
        resourcesFlagged: counted.length,
        resourcesIgnored: 0,
        resourcesSuppressed: flagged.filter((one) => one.isSuppressed).length,
      },
      categorySpecificSummary: { costOptimizing: { estimatedMonthlySavings: 0 } },
      flaggedResources: flagged.map(({ id, status, region, text = 'text', isSuppressed = false }) => ({
        resourceId: id,
        status,
        ...(region !== undefined && { region }),
        isSuppressed,
        metadata: [region ?? '', text],
      })),
    };
    await keepResult(database, { accountId, result, seenAt: Date.parse('2026-11-20T11:00:00Z') });
  }
}
