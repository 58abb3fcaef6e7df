/**
 * The files of a report. Source of their names and of the form of summary and schema: user guide, "Organizational
 * view for AWS Trusted Advisor"; what stands in `resources` beside AWS's own is ours.
 */
import type { AdvisorReportFilter } from '../../../contract/center/advisor-reports.ts';
import { byteOrderMark, csvLine } from '../../../support/csv.ts';
import { advisorCategories, isAdvisorCategory } from '../../../support/trusted-advisor.ts';
import { unpackResult } from '../../advisor/kept-result.ts';
import type { AdvisorReportRow } from '../../store/report-migrations.ts';
import type { CenterTables } from '../../store/schema.ts';
import type { Database } from '../../../database/database.ts';
import {
  detailsOf,
  exportedCheck,
  type ExportedCheck,
  type ExportedResource,
  metadataOf,
  type NamedCheck,
} from '../advisor/exported-check.ts';
import type { ZipFile } from '../zip/zip-entry.ts';
import { accountsOf, filterOf } from './report-rows.ts';

export interface ReportParts {
  readonly database: Database<CenterTables>;
  /** How accounts are called. */
  readonly names: ReadonlyMap<string, string>;
  /** Told after each account, with the resources so far. */
  readonly onAccount: (done: number, resources: number) => Promise<void>;
}

/** AWS's words for statuses in reports, and its colours. */
const words = {
  error: ['ERROR', 'Red'],
  warning: ['WARN', 'Yellow'],
  ok: ['OK', 'Green'],
  not_available: ['NOT_AVAILABLE', 'Blue'],
} as const;

function wordOf(status: string): string {
  return Object.hasOwn(words, status) ? words[status as keyof typeof words][0] : status; // looked at
}

type StatusMap = Record<string, { name: string; count: number }>;
type CategoryMap = Record<string, { statusMap: StatusMap; name: string }>;

interface Summary {
  readonly byCategory: CategoryMap;
  readonly byAccount: Record<string, CategoryMap>;
  readonly accounts: { accountId: string; name: string; state: string; takenAt?: string }[];
  readonly schema: Record<string, readonly string[]>;
  resources: number;
}

/** In their order: the resources are counted while they are written, and the summary tells the sum. */
export async function* reportFiles(parts: ReportParts, row: AdvisorReportRow): AsyncGenerator<ZipFile> {
  const { started_at: time, format } = row;
  const summary: Summary = { byCategory: {}, byAccount: {}, accounts: [], schema: {}, resources: 0 };
  const resources = readResources(parts, row, summary);
  const content = format === 'csv' ? csvOf(resources) : jsonOf(resources);
  yield { name: `resources.${format}`, time, content };
  yield { name: 'summary.json', time, content: pretty(summaryOf(row, summary)) };
  yield { name: 'schema.json', time, content: pretty(summary.schema) };
}

interface ReportedResource {
  readonly accountId: string;
  readonly accountName: string;
  readonly exported: ExportedCheck;
  readonly resource: ExportedResource;
}

async function* readResources(
  parts: ReportParts,
  row: AdvisorReportRow,
  summary: Summary,
): AsyncGenerator<ReportedResource[]> {
  const filter = filterOf(row);
  const checks = await wantedChecks(parts.database, filter);
  for (const check of checks) summary.schema[check.checkId] = check.columns;
  for (const [index, accountId] of accountsOf(row).entries()) {
    const accountName = parts.names.get(accountId) ?? '';
    summary.accounts.push(await accountSummary(parts.database, accountId, accountName));
    for await (const exported of exportedChecks(parts.database, accountId, checks)) {
      count(summary, accountId, exported);
      const found = exported.resources.filter((resource) => isWanted(filter, resource));
      summary.resources += found.length;
      if (found.length > 0) {
        yield found.map((resource) => ({ accountId, accountName, exported, resource }));
      }
    }
    await parts.onAccount(index + 1, summary.resources);
  }
}

async function wantedChecks(
  { read }: Database<CenterTables>,
  { checkIds, categories }: AdvisorReportFilter,
): Promise<NamedCheck[]> {
  const rows = await read
    .selectFrom('advisor_checks')
    .selectAll()
    .orderBy('category')
    .orderBy('name')
    .execute();
  return rows
    .map(({ check_id: checkId, columns, ...row }) => {
      // Written from a list of texts and from nothing else.
      return { ...row, checkId, columns: JSON.parse(columns) as string[] };
    })
    .filter(({ checkId }) => checkIds?.includes(checkId) ?? true)
    .filter(({ category }) => categories?.some((one) => one === category) ?? true);
}

/** A check that was never seen with a result is counted by its status alone. */
async function* exportedChecks(
  { read }: Database<CenterTables>,
  accountId: string,
  checks: readonly NamedCheck[],
): AsyncGenerator<ExportedCheck> {
  const states = await read
    .selectFrom('advisor_states')
    .selectAll()
    .where('account_id', '=', accountId)
    .execute();
  const known = new Map(states.map((state) => [state.check_id, state]));
  for (const check of checks) {
    const state = known.get(check.checkId);
    if (!state) continue;
    const kept = await read
      .selectFrom('advisor_results')
      .select(['body', 'seen_at'])
      .where('account_id', '=', accountId)
      .where('check_id', '=', check.checkId)
      .executeTakeFirst();
    const result = kept ? await unpackResult(kept.body) : { checkId: check.checkId, status: state.status };
    yield exportedCheck(check, result, kept?.seen_at ?? 0);
  }
}

async function accountSummary({ read }: Database<CenterTables>, accountId: string, name: string) {
  const row = await read
    .selectFrom('advisor_accounts')
    .select(['state', 'taken_at'])
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  const takenAt = row?.taken_at ?? null;
  return {
    accountId,
    name,
    state: row?.state ?? 'waiting',
    ...(takenAt !== null && { takenAt: new Date(takenAt).toISOString() }),
  };
}

/** Resources without a Region are everywhere. */
function isWanted({ regions, statuses }: AdvisorReportFilter, { region, status }: ExportedResource): boolean {
  const isThere = region === null || (regions?.includes(region) ?? true);
  return isThere && (statuses?.some((one) => one === status) ?? true);
}

function count(summary: Summary, accountId: string, { check, state }: ExportedCheck): void {
  const status = state?.status ?? 'not_available';
  const [word, colour] = words[status];
  for (const map of [summary.byCategory, (summary.byAccount[accountId] ??= {})]) {
    const { category } = check;
    const name = isAdvisorCategory(category) ? advisorCategories[category] : category;
    const entry = (map[category] ??= { statusMap: {}, name });
    (entry.statusMap[word] ??= { name: colour, count: 0 }).count += 1;
  }
}

function summaryOf(row: AdvisorReportRow, { byCategory, byAccount, accounts, resources }: Summary) {
  const { regions, categories, checkIds, statuses } = filterOf(row);
  return {
    reportName: row.name,
    createdAt: new Date(row.started_at).toISOString(),
    numAccounts: accounts.length,
    numResources: resources,
    filtersApplied: {
      accountIds: accountsOf(row),
      checkIds: checkIds ?? 'All',
      categories: categories ?? 'All',
      statuses: statuses ?? 'All',
      regions: regions ?? 'All',
    },
    categoryStatusMap: byCategory,
    accountStatusMap: byAccount,
    accounts,
  };
}

const titles = [
  'Account ID',
  'Account',
  'Check ID',
  'Check',
  'Category',
  'Region',
  'Resource ID',
  'Status',
  'Excluded',
  'Timestamp',
  'Details',
];

async function* csvOf(batches: AsyncIterable<readonly ReportedResource[]>): AsyncGenerator<string> {
  yield byteOrderMark + csvLine(titles);
  for await (const batch of batches) {
    yield batch
      .map(({ accountId, accountName, exported: { check, state }, resource }) =>
        csvLine([
          accountId,
          accountName,
          check.checkId,
          check.name,
          check.category,
          resource.region,
          resource.resourceId,
          wordOf(resource.status),
          resource.isSuppressed,
          timestamp(state?.refreshedAt),
          detailsOf(check, resource),
        ]),
      )
      .join('');
  }
}

async function* jsonOf(batches: AsyncIterable<readonly ReportedResource[]>): AsyncGenerator<string> {
  yield '[';
  let comma = '\n';
  for await (const batch of batches) {
    for (const { accountId, accountName, exported, resource } of batch) {
      const { check, state } = exported;
      const { resourceId, region, status, isSuppressed } = resource;
      const told = {
        accountId,
        accountName,
        checkId: check.checkId,
        checkName: check.name,
        category: check.category,
        region,
        resourceId,
        status: wordOf(status),
        isSuppressed,
        timestamp: timestamp(state?.refreshedAt),
        metadata: metadataOf(check, resource),
      };
      yield comma + JSON.stringify(told);
      comma = ',\n';
    }
  }
  yield '\n]\n';
}

function timestamp(time: number | null | undefined): string | null {
  return time === null || time === undefined ? null : new Date(time).toISOString();
}

function pretty(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
