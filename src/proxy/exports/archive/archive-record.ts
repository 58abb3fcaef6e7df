import { randomUUID } from 'node:crypto';

import type { AuditIdentity, AuditRecord } from '../../../contract/audit-record.ts';
import { auditTime, personArn } from '../../audit/audit-identity.ts';
import { auditRegion } from '../../audit/call-record.ts';
import type { ArchiveExportRow } from '../../store/export-schema.ts';

/** What happens to an export by itself, in the name of who wished for it. */
export function archiveRecord(
  row: ArchiveExportRow,
  eventName: 'ArchiveExportEnded' | 'DownloadArchiveExport',
  now: number,
  errorCode?: string,
): AuditRecord {
  const { user_id: principalId, user_name: userName } = row;
  const userIdentity: AuditIdentity = { type: 'IAMUser', principalId, arn: personArn(userName), userName };
  return {
    eventVersion: '1.11',
    userIdentity,
    eventTime: auditTime(now),
    eventSource: 'supportcenter',
    eventName,
    awsRegion: auditRegion,
    sourceIPAddress: 'supportcenter',
    userAgent: null,
    requestParameters: { exportId: row.export_id },
    responseElements: errorCode === undefined ? { cases: row.cases_total, size: row.size } : null,
    ...(errorCode !== undefined && { errorCode }),
    requestID: randomUUID(),
    eventID: randomUUID(),
    readOnly: true,
    eventType: 'AwsServiceEvent',
    managementEvent: true,
    eventCategory: 'Management',
    recipientAccountId: row.account_id,
  };
}
