import { paginateDescribeCases } from '@aws-sdk/client-support';
import { beforeAll, describe, expect, test } from 'vitest';

import { keyOf } from './accounts.ts';
import { createCase, describeCases, readCase, reply } from './cases.ts';
import { describeEmulator } from './emulator.ts';
import { documented, ours, proven } from './labels.ts';

const day = 86_400;

describeEmulator('DescribeCases', (emulator) => {
  describe('malformed', () => {
    test.each([
      ['a string for a list', { caseIdList: 'case-1' }],
      ['a number for a token', { nextToken: 7 }],
      ['a string for a number', { maxResults: '10' }],
    ])(`${proven} %s`, async (_title, input) => {
      const answer = await emulator().call('DescribeCases', input);
      expect(answer).toMatchObject({ status: 400, errorType: 'SerializationException' });
    });
  });

  describe('invalid', () => {
    test.each([
      ['fewer than 10', 9, 'greater than or equal to 10'],
      ['more than 100', 101, 'less than or equal to 100'],
    ])(`${proven} %s results a page`, async (_title, maxResults, message) => {
      const answer = await emulator().call('DescribeCases', { maxResults });
      expect(answer).toMatchObject({ status: 400, errorType: 'ValidationException' });
      expect(answer.message).toContain(message);
    });

    test(`${ours} a null among the ids`, async () => {
      const answer = await emulator().call('DescribeCases', { caseIdList: [null] });
      expect(answer).toMatchObject({ status: 400, errorType: 'ValidationException' });
    });

    test(`${proven} more than 100 ids`, async () => {
      const caseIdList = Array.from({ length: 101 }, (_, index) => `case-${index}`);
      const answer = await emulator().call('DescribeCases', { caseIdList });
      expect(answer).toMatchObject({ status: 400, errorType: 'ValidationException' });
    });

    test.each(['yesterday', '', '2026-02-30', '2026-13-01', '2026-01-01T25:00:00Z', '1718000000'])(
      `${documented} a time that is none: '%s'`,
      async (text) => {
        for (const member of ['afterTime', 'beforeTime']) {
          const answer = await emulator().call('DescribeCases', { [member]: text });
          expect(answer).toMatchObject({ status: 400, errorType: 'ValidationException' });
        }
      },
    );

    test(`${proven} an unknown case and another account’s are told alike`, async () => {
      const foreign = await createCase(emulator(), {}, keyOf('bob'));
      const answers = await Promise.all(
        [foreign, 'case-111122223333-muen-2026-0123456789abcdef', 'nonsense'].map((caseId) =>
          emulator().call('DescribeCases', { caseIdList: [caseId] }),
        ),
      );
      for (const { status, errorType, message } of answers) {
        expect({ status, errorType }).toEqual({ status: 400, errorType: 'CaseIdNotFound' });
        expect(message).toBe("The requested caseId couldn't be located.");
      }
    });
  });

  describe('behaviour', () => {
    const subjects = Array.from({ length: 25 }, (_, index) => `paged ${String(index).padStart(2, '0')}`);
    const paged = { language: 'ko' } as const;
    beforeAll(async () => {
      for (const subject of subjects) await createCase(emulator(), { subject, ...paged });
    });

    test(`${ours} newest first, whole pages, whatever is opened in between`, async () => {
      const first = await describeCases(emulator(), { ...paged, maxResults: 10 });
      await createCase(emulator(), { subject: 'later', language: 'ko' });
      const second = await describeCases(emulator(), {
        ...paged,
        maxResults: 11,
        nextToken: first.nextToken,
      });
      const third = await describeCases(emulator(), {
        ...paged,
        maxResults: 10,
        nextToken: second.nextToken,
      });
      const seen = [first, second, third].flatMap((page) => page.cases.map((each) => each.subject));
      expect(seen).toEqual(subjects.toReversed());
      expect(third.nextToken).toBeUndefined();
    });

    test(`${proven} the SDK’s paginator reads everything once`, async () => {
      const config = { client: emulator().sdk(), pageSize: 10 };
      const seen: unknown[] = [];
      // A copy: the paginator writes its tokens into what it is given.
      for await (const page of paginateDescribeCases(config, { ...paged })) {
        seen.push(...(page.cases ?? []).map((each) => each.caseId));
      }
      expect(seen.length).toBeGreaterThanOrEqual(subjects.length);
      expect(new Set(seen).size).toBe(seen.length);
    });

    test(`${ours} a token is good for its account, operation and filter alone`, async () => {
      const { nextToken = '' } = await describeCases(emulator(), { ...paged, maxResults: 10 });
      const refused = [
        ...[0, 5, 20, nextToken.length - 1].map((at) => {
          const letter = nextToken.charAt(at) === 'A' ? 'B' : 'A';
          return { ...paged, nextToken: nextToken.slice(0, at) + letter + nextToken.slice(at + 1) };
        }),
        { ...paged, nextToken: `${nextToken}A` },
        { ...paged, nextToken: 'x' },
        { ...paged, nextToken: '' },
        { language: 'en', nextToken },
        { nextToken },
        { ...paged, includeResolvedCases: true, nextToken },
        { ...paged, afterTime: '2020-01-01', nextToken },
      ];
      for (const input of refused) {
        const answer = await emulator().call('DescribeCases', input);
        expect(answer).toMatchObject({ status: 400, errorType: 'ValidationException' });
      }
      const others = [
        await emulator().call('DescribeCases', { ...paged, nextToken }, keyOf('bob')),
        await emulator().call('DescribeCommunications', { caseId: 'x', nextToken }),
      ];
      expect(others.map((each) => each.errorType)).toEqual(['ValidationException', 'ValidationException']);
      const allowed = await describeCases(emulator(), { ...paged, includeCommunications: false, nextToken });
      expect(allowed.cases.length).toBeGreaterThan(0);
    });

    test(`${ours} the same moment may be written otherwise, each request gets its own token`, async () => {
      for (const afterTime of ['2020-01-01T00:00:00Z', '2020-01-01T00:00:00.000Z', '2020-01-01']) {
        const input = { ...paged, afterTime, maxResults: 10 };
        const { nextToken } = await describeCases(emulator(), input);
        expect(nextToken).toEqual(expect.any(String));
        expect((await describeCases(emulator(), { ...input, nextToken })).cases).toHaveLength(10);
      }
    });

    test(`${proven} without communications there is no list of them`, async () => {
      const caseId = await createCase(emulator());
      const { cases } = await describeCases(emulator(), {
        caseIdList: [caseId],
        includeCommunications: false,
      });
      expect(cases[0]).toMatchObject({ caseId, ccEmailAddresses: [] });
      expect(cases[0]).not.toHaveProperty('recentCommunications');
    });

    test(`${proven} the five newest communications come along`, async () => {
      const caseId = await createCase(emulator(), { communicationBody: 'message 0' });
      for (let index = 1; index <= 6; index++) await reply(emulator(), caseId, `message ${index}`);
      const { recentCommunications } = await readCase(emulator(), caseId);
      const bodies = recentCommunications?.communications.map((each) => each.body);
      expect(bodies).toEqual([6, 5, 4, 3, 2].map((index) => `message ${index}`));
      expect(recentCommunications?.nextToken).toEqual(expect.any(String));
    });

    test(`${documented} resolved cases come only when asked for`, async () => {
      const caseId = await createCase(emulator(), { language: 'tr' });
      await emulator().call('ResolveCase', { caseId });
      const list = async (members: object) =>
        (await describeCases(emulator(), { language: 'tr', ...members })).cases.map((each) => each.caseId);
      expect(await list({})).toEqual([]);
      expect(await list({ includeResolvedCases: true })).toEqual([caseId]);
      expect(await list({ caseIdList: [caseId] })).toEqual([]);
    });

    test(`${ours} displayId, and the time from afterTime up to beforeTime, choose`, async () => {
      const caseId = await createCase(emulator(), { language: 'fr' });
      const { displayId, timeCreated } = await readCase(emulator(), caseId);
      const later = new Date(Date.parse(timeCreated) + 1).toISOString();
      const list = async (members: object) =>
        (await describeCases(emulator(), { language: 'fr', ...members })).cases.map((each) => each.caseId);
      expect(await list({ displayId })).toEqual([caseId]);
      expect(await list({ displayId: '1' })).toEqual([]);
      expect(await list({ afterTime: timeCreated, beforeTime: later })).toEqual([caseId]);
      expect(await list({ afterTime: later })).toEqual([]);
      expect(await list({ beforeTime: timeCreated })).toEqual([]);
    });

    test(`${documented} after 24 months a case is gone, open or not`, async () => {
      const caseId = await createCase(emulator());
      await emulator().control('clock', { advanceSeconds: 729 * day });
      expect(await readCase(emulator(), caseId)).toMatchObject({ status: 'unassigned' });
      await emulator().control('clock', { advanceSeconds: 3 * day });
      for (const [operation, input] of [
        ['DescribeCases', { caseIdList: [caseId] }],
        ['DescribeCommunications', { caseId }],
        ['AddCommunicationToCase', { caseId, communicationBody: 'still there?' }],
        ['ResolveCase', { caseId }],
      ] as const) {
        const answer = await emulator().call(operation, input);
        expect(answer).toMatchObject({ status: 400, errorType: 'CaseIdNotFound' });
      }
      expect((await describeCases(emulator(), { includeResolvedCases: true })).cases).toEqual([]);
    });
  });
});
