import { paginateDescribeCommunications } from '@aws-sdk/client-support';
import { beforeAll, describe, expect, test } from 'vitest';

import { keyOf } from './accounts.ts';
import { createCase, readCase, reply } from './cases.ts';
import type { Communication } from './cases.ts';
import { describeEmulator } from './emulator.ts';
import type { TestEmulator } from './emulator.ts';
import { documented, ours, proven } from './labels.ts';

interface Page {
  readonly communications: readonly Communication[];
  readonly nextToken?: string;
}

async function page(emulator: TestEmulator, input: object): Promise<Page> {
  const { status, output } = await emulator.call('DescribeCommunications', input);
  if (status !== 200) throw new Error(JSON.stringify(output));
  // A success has the form of the model.
  return output as unknown as Page;
}

const bodiesOf = ({ communications }: Page): string[] => communications.map((each) => each.body);

describeEmulator('DescribeCommunications', (emulator) => {
  test.each([
    ['without a case', {}, 'ValidationException'],
    ['with a number for a case', { caseId: 1 }, 'SerializationException'],
    ['with too small a page', { caseId: 'case-1', maxResults: 9 }, 'ValidationException'],
    ['of an unknown case', { caseId: 'case-111122223333-muen-2026-0123456789abcdef' }, 'CaseIdNotFound'],
    ['from a time that is none', { caseId: 'x', afterTime: 'soon' }, 'ValidationException'],
  ])(`${proven} invalid: %s`, async (_title, input, errorType) => {
    expect(await emulator().call('DescribeCommunications', input)).toMatchObject({ status: 400, errorType });
  });

  describe('behaviour', () => {
    const bodies = Array.from({ length: 26 }, (_, index) => `message ${index}`);
    let caseId: string;
    beforeAll(async () => {
      caseId = await createCase(emulator(), { communicationBody: 'message 0' });
      for (const body of bodies.slice(1)) await reply(emulator(), caseId, body);
    });

    test(`${ours} the token of recentCommunications goes on without gap or repeat`, async () => {
      const { recentCommunications } = await readCase(emulator(), caseId);
      const recent = (recentCommunications?.communications ?? []).map((each) => each.body);
      const next = await page(emulator(), {
        caseId,
        nextToken: recentCommunications?.nextToken,
        maxResults: 10,
      });
      const last = await page(emulator(), { caseId, nextToken: next.nextToken, maxResults: 100 });
      expect([...recent, ...bodiesOf(next), ...bodiesOf(last)]).toEqual(bodies.toReversed());
      expect(last.nextToken).toBeUndefined();
    });

    test(`${proven} the SDK’s paginator reads everything once, newest first`, async () => {
      const config = { client: emulator().sdk(), pageSize: 10 };
      const seen: unknown[] = [];
      for await (const each of paginateDescribeCommunications(config, { caseId })) {
        seen.push(...(each.communications ?? []).map((communication) => communication.body));
      }
      expect(seen).toEqual(bodies.toReversed());
    });

    test(`${documented} afterTime and beforeTime choose`, async () => {
      const all = await page(emulator(), { caseId });
      const times = all.communications.map((each) => each.timeCreated);
      const [newest = '', second = ''] = times;
      expect(bodiesOf(await page(emulator(), { caseId, afterTime: second }))).toEqual([
        'message 25',
        'message 24',
      ]);
      expect(bodiesOf(await page(emulator(), { caseId, beforeTime: newest }))[0]).toBe('message 24');
      const both = { caseId, afterTime: second, beforeTime: newest };
      expect(bodiesOf(await page(emulator(), both))).toEqual(['message 24']);
      expect(new Set(times).size).toBe(times.length);
    });

    test(`${ours} a token belongs to its case and filter`, async () => {
      const other = await createCase(emulator());
      const { nextToken } = await page(emulator(), { caseId, maxResults: 10 });
      for (const input of [
        { caseId: other, nextToken },
        { caseId, nextToken, afterTime: '2020-01-01' },
        { caseId, nextToken: `${nextToken}x` },
      ]) {
        const answer = await emulator().call('DescribeCommunications', input);
        expect(answer).toMatchObject({ status: 400, errorType: 'ValidationException' });
      }
      const foreign = await emulator().call('DescribeCommunications', { caseId, nextToken }, keyOf('bob'));
      expect(foreign).toMatchObject({ status: 400, errorType: 'ValidationException' });
    });

    test(`${proven} dryRun reads nothing`, async () => {
      const answer = await emulator().call('DescribeCommunications', { caseId, dryRun: true });
      expect(answer).toMatchObject({ status: 400, errorType: 'DryRunOperationException' });
    });
  });
});
