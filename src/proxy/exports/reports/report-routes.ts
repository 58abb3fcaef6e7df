import { randomUUID } from 'node:crypto';

import type { FastifyInstance } from 'fastify';

import type { AuditLog } from '../../audit/audit-log.ts';
import { auditTime, sessionIdentity } from '../../audit/audit-identity.ts';
import { auditRegion } from '../../audit/call-record.ts';
import { advisorAccounts, reportActions } from '../../advisor/advisor-scope.ts';
import type { AccountDirectory } from '../../accounts/account-directory.ts';
import { Refusal } from '../../gateway/refusal.ts';
import type { Callers } from '../../identity/callers.ts';
import type { Permissions } from '../../identity/permissions.ts';
import type { SignedIn } from '../../identity/sessions.ts';
import type { CenterDatabase } from '../../store/center-database.ts';
import type { AdvisorReportRow } from '../../store/report-migrations.ts';
import { visitorOf } from '../../web/visitor.ts';
import { sendArchive } from '../archive/send-archive.ts';
import { accountsOf, findReport } from './report-rows.ts';

export interface ReportRouteParts {
  readonly database: CenterDatabase;
  readonly directory: AccountDirectory;
  readonly callers: Callers;
  readonly permissions: Permissions;
  readonly audit: AuditLog;
  readonly secure: boolean;
  readonly now: () => number;
}

/**
 * `/api/advisor-reports/{id}/file`: the file of one's own report, whole or from any byte on. Whoever may not see
 * one of its accounts any more does not get it: it tells of all.
 */
export function addReportRoutes(server: FastifyInstance, parts: ReportRouteParts): void {
  server.get<{ Params: { reportId: string } }>(
    '/api/advisor-reports/:reportId/file',
    { exposeHeadRoute: false },
    async (request, reply) => {
      const visitor = visitorOf(request);
      const signedIn = await parts.callers.require(request.headers, visitor.sourceAddress);
      const { person } = signedIn;
      const row = await findReport(parts.database.read, request.params.reportId, person.userId);
      if (row?.state !== 'done' || row.blob_id === null) throw notThere();
      const { sourceAddress, userAgent } = visitor;
      const circumstances = { person, sourceAddress, userAgent, time: parts.now(), secure: parts.secure };
      const accountIds = await stillConnected(parts, row);
      await advisorAccounts(parts, circumstances, { accountIds, actions: reportActions });
      await parts.audit.write(record(row, signedIn, visitor, parts.now()));
      const { report_id: id, size, blob_id: blobId } = row;
      const day = new Date(row.started_at).toISOString().slice(0, 10);
      const archive = {
        id,
        fileName: `trusted-advisor-report-${day}.zip`,
        size,
        segments: async () => [{ blobId, startsAt: 0, size }],
      };
      return await sendArchive(parts.database, archive, { request, reply });
    },
  );
}

/** An account that was disconnected since can't be asked about; what was told of it stays its maker's. */
async function stillConnected({ directory }: ReportRouteParts, row: AdvisorReportRow): Promise<string[]> {
  const known = new Set((await directory.list()).map(({ accountId }) => accountId));
  return accountsOf(row).filter((accountId) => known.has(accountId));
}

function record(
  row: AdvisorReportRow,
  signedIn: SignedIn,
  visitor: ReturnType<typeof visitorOf>,
  now: number,
) {
  return {
    eventVersion: '1.11',
    userIdentity: sessionIdentity(signedIn),
    eventTime: auditTime(now),
    eventSource: 'supportcenter',
    eventName: 'DownloadAdvisorReport',
    awsRegion: auditRegion,
    sourceIPAddress: visitor.sourceAddress,
    userAgent: visitor.userAgent,
    requestParameters: { reportId: row.report_id },
    responseElements: { resources: row.resources, size: row.size },
    requestID: visitor.requestId,
    eventID: randomUUID(),
    readOnly: true,
    eventType: 'AwsApiCall',
    managementEvent: true,
    eventCategory: 'Management',
  } as const;
}

function notThere(): Refusal {
  return new Refusal(404, 'ReportNotFound', 'There is no such report, or it is not ready.');
}
