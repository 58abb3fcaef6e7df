/** Calls that come straight to the emulator leave records in CloudTrail's form. */
import {
  GetRecommendationCommand,
  ListChecksCommand,
  TrustedAdvisorClient,
} from '@aws-sdk/client-trustedadvisor';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { openDatabase } from '../../src/database/open-database.ts';
import { migrations } from '../../src/emulator/store/migrations.ts';
import type { EmulatorTables } from '../../src/emulator/store/schema.ts';
import { readTrailFile } from '../../src/emulator/trail/trail-file.ts';
import { engines } from '../databases.ts';
import { keyOf } from './accounts.ts';
import { minimalCase } from './cases.ts';
import { startTestEmulator } from './emulator.ts';
import type { StartedEmulator } from './emulator.ts';
import { documented, ours } from './labels.ts';

describe.each(engines)('The trail on %s', (engine) => {
  let started: StartedEmulator;
  beforeAll(async () => {
    started = await startTestEmulator(engine);
  });
  afterAll(() => started.stop());

  /** A restart writes what waits to be written. */
  async function records(): Promise<Record<string, unknown>[]> {
    started = await started.restart();
    const database = await openDatabase<EmulatorTables>(started.location, migrations);
    const rows = await database.read.selectFrom('trail_files').select('records').orderBy('time').execute();
    await database.close();
    return rows.flatMap((row) => readTrailFile(row.records));
  }

  test(`${documented} who, from where, by what client, with codes and ids but no words`, async () => {
    const role = keyOf('AdminRole/jane@example.com');
    const { output, requestId } = await started.emulator.call(
      'CreateCase',
      { ...minimalCase, severityCode: 'low' },
      role,
    );
    await started.emulator.call('ResolveCase', output, keyOf('reader'));
    await started.emulator.callAsConsole('DescribeCases', {}, '111122223333', 'zoe');
    const [created, refused, ...more] = await records();
    expect(created).toMatchObject({
      eventVersion: '1.11',
      eventSource: 'support.amazonaws.com',
      eventName: 'CreateCase',
      eventType: 'AwsApiCall',
      awsRegion: 'us-east-1',
      sourceIPAddress: '127.0.0.1',
      userAgent: null,
      readOnly: false,
      recipientAccountId: '111122223333',
      requestID: requestId,
      requestParameters: { severityCode: 'low' },
      responseElements: { caseId: output['caseId'] },
      userIdentity: {
        type: 'AssumedRole',
        arn: 'arn:aws:sts::111122223333:assumed-role/AdminRole/jane@example.com',
        accountId: '111122223333',
        accessKeyId: role.accessKeyId,
      },
    });
    expect(created?.['requestParameters']).toEqual({ severityCode: 'low' });
    expect(refused).toMatchObject({
      eventName: 'ResolveCase',
      errorCode: 'AccessDeniedException',
      requestParameters: { caseId: output['caseId'] },
      responseElements: null,
      userIdentity: { type: 'IAMUser', userName: 'reader' },
    });
    expect(more).toEqual([]);
  });

  test(`${documented} calls of the Trusted Advisor API, under its own name`, async () => {
    const before = await records();
    const client = new TrustedAdvisorClient({
      endpoint: started.emulator.url,
      region: 'us-east-1',
      credentials: keyOf('bob'),
      maxAttempts: 1,
    });
    await client.send(new ListChecksCommand({ pillar: 'security' }));
    const unknown = new GetRecommendationCommand({ recommendationIdentifier: 'no-such-recommendation' });
    await expect(client.send(unknown)).rejects.toThrow('not found');
    const [listed, missed] = (await records()).slice(before.length);
    expect(listed).toMatchObject({
      eventSource: 'trustedadvisor.amazonaws.com',
      eventName: 'ListChecks',
      readOnly: true,
      requestParameters: { pillar: 'security' },
      userIdentity: { userName: 'bob' },
    });
    expect(missed).toMatchObject({
      eventName: 'GetRecommendation',
      errorCode: 'ResourceNotFoundException',
      requestParameters: { recommendationIdentifier: 'no-such-recommendation' },
    });
  });

  test(`${ours} what was not signed properly leaves none`, async () => {
    const before = await records();
    await started.emulator.call('DescribeCases', {}, { ...keyOf('alice'), secretAccessKey: 'wrong' });
    expect(await records()).toHaveLength(before.length);
  });
});
