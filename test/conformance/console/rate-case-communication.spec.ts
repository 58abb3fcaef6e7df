import { describe, expect, test } from 'vitest';

import { communicationKey as keyAt } from '../../../src/support/communication-key.ts';
import { keyOf } from '../accounts.ts';
import { createCase, readCase } from '../cases.ts';
import { describeEmulator } from '../emulator.ts';
import type { TestEmulator } from '../emulator.ts';
import { ours } from '../labels.ts';

/** A case that AWS has answered, with the keys of both messages. */
async function answeredCase(emulator: TestEmulator) {
  const caseId = await createCase(emulator);
  await emulator.control(`desk/${caseId}`, { action: 'reply', body: 'Restart it.' });
  const { recentCommunications } = await readCase(emulator, caseId);
  const [answer = '', question = ''] = (recentCommunications?.communications ?? []).map(
    ({ timeCreated }) => keyAt(timeCreated) ?? '',
  );
  return { caseId, answer, question };
}

describeEmulator('RateCaseCommunication', (emulator) => {
  const rate = (input: object, key = keyOf('alice')) => emulator().call('RateCaseCommunication', input, key);

  test.each([
    ['a text for the rating', { rating: '5' }],
    ['half a star', { rating: 4.5 }],
    ['a number for the key', { communicationKey: 17 }],
  ])(`malformed: ${ours} %s`, async (_title, wrong) => {
    const answer = await rate({ caseId: 'case-1', communicationKey: '1', rating: 5, ...wrong });
    expect(answer).toMatchObject({ status: 400, errorType: 'SerializationException' });
  });

  test.each([
    ['no rating', { rating: null }, 'ValidationException'],
    ['no star at all', { rating: 0 }, 'ValidationException'],
    ['six', { rating: 6 }, 'ValidationException'],
    ['a comment that is too long', { comment: 'x'.repeat(1001) }, 'ValidationException'],
    ['a key that is no time', { communicationKey: 'newest' }, 'InvalidParameterValueException'],
    ['a message that there is not', { communicationKey: '1' }, 'InvalidParameterValueException'],
  ])(`invalid: ${ours} %s`, async (_title, wrong, errorType) => {
    const { caseId, answer: communicationKey } = await answeredCase(emulator());
    const answer = await rate({ caseId, communicationKey, rating: 5, ...wrong });
    expect(answer).toMatchObject({ status: 400, errorType });
  });

  test(`invalid: ${ours} what the customer wrote; an unknown case; another account’s`, async () => {
    const { caseId, answer, question } = await answeredCase(emulator());
    const own = await rate({ caseId, communicationKey: question, rating: 5 });
    expect(own).toMatchObject({ status: 400, errorType: 'InvalidParameterValueException' });
    const unknown = await rate({ caseId: 'case-1', communicationKey: answer, rating: 5 });
    expect(unknown).toMatchObject({ status: 400, errorType: 'CaseIdNotFound' });
    const foreign = await rate({ caseId, communicationKey: answer, rating: 5 }, keyOf('bob'));
    expect(foreign).toMatchObject({ status: 400, errorType: 'CaseIdNotFound' });
  });

  describe('behaviour', () => {
    test(`${ours} each person has one rating, which they may change`, async () => {
      const { caseId, answer: communicationKey } = await answeredCase(emulator());
      const first = await rate({ caseId, communicationKey, rating: 2, comment: 'Too short.' });
      expect(first.output).toEqual({ result: true });
      const other = await rate({ caseId, communicationKey, rating: 4 }, keyOf('root'));
      expect(other.output).toEqual({ result: true });
      const again = await rate({ caseId, communicationKey, rating: 5 });
      expect(again.output).toEqual({ result: true, previousRating: 2 });
    });

    test(`${ours} it changes nothing about the case, and a resolved one takes it too`, async () => {
      const { caseId, answer: communicationKey } = await answeredCase(emulator());
      await emulator().call('ResolveCase', { caseId });
      const before = await readCase(emulator(), caseId);
      expect(await rate({ caseId, communicationKey, rating: 1 })).toMatchObject({ status: 200 });
      expect(await readCase(emulator(), caseId)).toEqual(before);
    });
  });
});
