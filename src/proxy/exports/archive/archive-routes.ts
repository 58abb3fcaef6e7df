import type { FastifyInstance, FastifyRequest } from 'fastify';

import { allOf, type Residual } from '../../../support/policy/case-condition.ts';
import { residualOf } from '../../../support/policy/evaluate.ts';
import type { AuditLog } from '../../audit/audit-log.ts';
import { personArn, sessionIdentity } from '../../audit/audit-identity.ts';
import { accessDenied, Refusal } from '../../gateway/refusal.ts';
import type { Callers } from '../../identity/callers.ts';
import type { Permissions } from '../../identity/permissions.ts';
import type { SignedIn } from '../../identity/sessions.ts';
import type { CenterDatabase } from '../../store/center-database.ts';
import type { ArchiveExportRow } from '../../store/export-schema.ts';
import { visitorOf } from '../../web/visitor.ts';
import { archiveActions } from './archive-actions.ts';
import { archiveRecord } from './archive-record.ts';
import { findExport, findSegments } from './archive-rows.ts';
import { beyondScope } from './archive-scope.ts';
import { sendArchive } from './send-archive.ts';

export interface ArchiveRouteParts {
  readonly database: CenterDatabase;
  readonly callers: Callers;
  readonly permissions: Permissions;
  readonly audit: AuditLog;
  readonly secure: boolean;
  readonly now: () => number;
}

/** `/api/exports/{id}/file`: the file of one's own export, whole or from any byte on. */
export function addArchiveRoutes(server: FastifyInstance, parts: ArchiveRouteParts): void {
  server.get<{ Params: { exportId: string } }>(
    '/api/exports/:exportId/file',
    { exposeHeadRoute: false },
    async (request, reply) => {
      const visitor = visitorOf(request);
      const signedIn = await parts.callers.require(request.headers, visitor.sourceAddress);
      const { userId } = signedIn.person;
      const row = await findExport(parts.database.read, request.params.exportId, userId);
      if (row?.state !== 'done') throw notThere();
      await requirePermission(parts, signedIn, row, request);
      const { sourceAddress: sourceIPAddress, userAgent, requestId: requestID } = visitor;
      const record = archiveRecord(row, 'DownloadArchiveExport', parts.now());
      const caller = { userIdentity: sessionIdentity(signedIn), sourceIPAddress, userAgent, requestID };
      await parts.audit.write({ ...record, ...caller, eventType: 'AwsApiCall' });
      const { database } = parts;
      const day = new Date(row.started_at).toISOString().slice(0, 10);
      const archive = {
        id: row.export_id,
        fileName: `archive-${row.account_id}-${day}.zip`,
        size: row.size,
        segments: () => findSegments(database.read, row.export_id),
      };
      return await sendArchive(database, archive, { request, reply });
    },
  );
}

async function requirePermission(
  { database, permissions, secure, now }: ArchiveRouteParts,
  { person }: SignedIn,
  { account_id, export_id }: ArchiveExportRow,
  request: FastifyRequest,
): Promise<void> {
  const { sourceAddress, userAgent } = visitorOf(request);
  const circumstances = { person, sourceAddress, userAgent, time: now(), secure };
  const residuals: Residual[] = [];
  for (const action of archiveActions) {
    const residual = residualOf(await permissions.decide(circumstances, account_id, action));
    if (residual === false) throw accessDenied(personArn(person.userName), action);
    residuals.push(residual);
  }
  const left = allOf(residuals);
  if (left === true) return;
  if (left === false) throw accessDenied(personArn(person.userName), archiveActions.join(', '));
  const beyond = await beyondScope(database, [export_id], { kind: 'cases', condition: left });
  if (beyond.size > 0) throw outOfScope();
}

function outOfScope(): Refusal {
  const message = 'This archive holds cases that you may not see any more. Delete it and make a new one.';
  return new Refusal(403, 'ExportOutOfScope', message);
}

function notThere(): Refusal {
  return new Refusal(404, 'ExportNotFound', 'There is no such export, or it is not ready.');
}
