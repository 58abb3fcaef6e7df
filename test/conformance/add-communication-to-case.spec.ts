import { AddCommunicationToCaseCommand } from '@aws-sdk/client-support';
import { describe, expect, test } from 'vitest';

import { keyOf } from './accounts.ts';
import { createCase, readCase, reply } from './cases.ts';
import { describeEmulator } from './emulator.ts';
import { ours, proven } from './labels.ts';

describeEmulator('AddCommunicationToCase', (emulator) => {
  describe('malformed', () => {
    test.each([
      ['a list for the body', { caseId: 'x', communicationBody: [] }],
      [
        'a string for the contacts',
        { caseId: 'x', communicationBody: 'x', ccEmailAddresses: 'a@example.com' },
      ],
      ['a number for the case', { caseId: 1, communicationBody: 'x' }],
    ])(`${proven} %s`, async (_title, input) => {
      const answer = await emulator().call('AddCommunicationToCase', input);
      expect(answer).toMatchObject({ status: 400, errorType: 'SerializationException' });
    });
  });

  describe('invalid', () => {
    test.each([
      ['no body', { caseId: 'x' }],
      ['an empty body', { caseId: 'x', communicationBody: '' }],
      ['a body of 8,001 characters', { caseId: 'x', communicationBody: 'x'.repeat(8001) }],
      ['eleven contacts', { communicationBody: 'x', ccEmailAddresses: Array(11).fill('a@example.com') }],
      ['eleven uploads', { communicationBody: 'x', uploadIds: Array(11).fill('x') }],
    ])(`${proven} %s`, async (_title, input) => {
      const answer = await emulator().call('AddCommunicationToCase', input);
      expect(answer).toMatchObject({ status: 400, errorType: 'ValidationException' });
    });

    test.each([
      ['no case', {}],
      ['an unknown case', { caseId: 'case-1' }],
    ])(`${ours} %s`, async (_title, members) => {
      const answer = await emulator().call('AddCommunicationToCase', { communicationBody: 'x', ...members });
      expect(answer).toMatchObject({ status: 400, errorType: 'CaseIdNotFound' });
    });

    test(`${proven} another account’s case`, async () => {
      const input = { caseId: await createCase(emulator()), communicationBody: 'x' };
      const answer = await emulator().call('AddCommunicationToCase', input, keyOf('bob'));
      expect(answer).toMatchObject({ status: 400, errorType: 'CaseIdNotFound' });
    });
  });

  describe('behaviour', () => {
    test(`${proven} an answer is added for good, contacts join those of the case`, async () => {
      const caseId = await createCase(emulator(), { ccEmailAddresses: ['a@example.com'] });
      const command = new AddCommunicationToCaseCommand({
        caseId,
        communicationBody: 'Grüße 🙂\n<script>alert(1)</script>',
        ccEmailAddresses: ['b@example.com', 'a@example.com'],
      });
      expect((await emulator().sdk().send(command)).result).toBe(true);
      const found = await readCase(emulator(), caseId);
      expect(found.ccEmailAddresses).toEqual(['a@example.com', 'b@example.com']);
      expect(found.recentCommunications?.communications[0]).toMatchObject({
        caseId,
        body: 'Grüße 🙂\n<script>alert(1)</script>',
        submittedBy: 'alice',
      });
    });

    test(`${proven} dryRun adds nothing`, async () => {
      const caseId = await createCase(emulator());
      const answer = await emulator().call('AddCommunicationToCase', {
        caseId,
        communicationBody: 'x',
        dryRun: true,
      });
      expect(answer).toMatchObject({ status: 400, errorType: 'DryRunOperationException' });
      expect((await readCase(emulator(), caseId)).recentCommunications?.communications).toHaveLength(1);
    });

    test(`${ours} answers at once are all kept, in one order`, async () => {
      const caseId = await createCase(emulator());
      const bodies = Array.from({ length: 40 }, (_, index) => `at once ${index}`);
      await Promise.all(bodies.map((body) => reply(emulator(), caseId, body)));
      const { output } = await emulator().call('DescribeCommunications', { caseId });
      // A success has the form of the model.
      const all = output['communications'] as { body: string; timeCreated: string }[];
      expect(
        all
          .map((each) => each.body)
          .slice(0, 40)
          .toSorted(),
      ).toEqual(bodies.toSorted());
      const times = all.map((each) => each.timeCreated);
      expect(times).toEqual(times.toSorted().toReversed());
    });
  });
});
