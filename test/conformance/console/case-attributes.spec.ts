import { describe, expect, test } from 'vitest';

import { keyOf } from '../accounts.ts';
import { createCase } from '../cases.ts';
import { describeEmulator } from '../emulator.ts';
import { ours } from '../labels.ts';

const numbered = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => ({ key: `key ${from + index}`, value: `${index}` }));

describeEmulator('PutCaseAttributes and DescribeCaseAttributes', (emulator) => {
  const put = (input: object, key = keyOf('alice')) => emulator().call('PutCaseAttributes', input, key);
  const read = async (caseId: string) =>
    (await emulator().call('DescribeCaseAttributes', { caseId })).output['attributes'];

  test.each([
    ['an object for the list', { attributes: {} }],
    ['a text for an attribute', { attributes: ['a=b'] }],
    ['a number for a value', { attributes: [{ key: 'a', value: 1 }] }],
  ])(`malformed: ${ours} %s`, async (_title, input) => {
    const answer = await put({ caseId: 'case-1', ...input });
    expect(answer).toMatchObject({ status: 400, errorType: 'SerializationException' });
  });

  test.each([
    ['no value', { attributes: [{ key: 'a' }] }, 'ValidationException'],
    ['an empty key', { attributes: [{ key: '', value: 'b' }] }, 'ValidationException'],
    ['a key that is too long', { attributes: [{ key: 'k'.repeat(129), value: '' }] }, 'ValidationException'],
    [
      'a value that is too long',
      { attributes: [{ key: 'a', value: 'v'.repeat(257) }] },
      'ValidationException',
    ],
    ['more than fifty', { attributes: numbered(0, 51) }, 'ValidationException'],
    ['a key of spaces', { attributes: [{ key: '  ', value: 'b' }] }, 'InvalidParameterValueException'],
    ['a line break', { attributes: [{ key: 'a', value: 'b\nc' }] }, 'InvalidParameterValueException'],
    [
      'a key twice',
      { attributes: [{ key: 'a', value: '1' }], removedKeys: ['a'] },
      'InvalidParameterValueException',
    ],
  ])(`invalid: ${ours} %s`, async (_title, input, errorType) => {
    const caseId = await createCase(emulator());
    expect(await put({ caseId, ...input })).toMatchObject({ status: 400, errorType });
    expect(await read(caseId)).toEqual([]);
  });

  test(`invalid: ${ours} an unknown case, and another account’s`, async () => {
    const caseId = await createCase(emulator());
    const attributes = [{ key: 'a', value: 'b' }];
    for (const name of ['PutCaseAttributes', 'DescribeCaseAttributes']) {
      const unknown = await emulator().call(name, { caseId: 'case-1', attributes });
      expect(unknown).toMatchObject({ status: 400, errorType: 'CaseIdNotFound' });
      const foreign = await emulator().call(name, { caseId, attributes }, keyOf('bob'));
      expect(foreign).toMatchObject({ status: 400, errorType: 'CaseIdNotFound' });
    }
  });

  describe('behaviour', () => {
    test(`${ours} sets, replaces and removes what is named, and leaves the rest`, async () => {
      const caseId = await createCase(emulator());
      await put({
        caseId,
        attributes: [
          { key: 'ticket', value: 'T-1' },
          { key: 'Env', value: 'prod' },
        ],
      });
      await put({ caseId, attributes: [{ key: 'ticket', value: 'T-2' }], removedKeys: ['not there'] });
      expect(await read(caseId)).toEqual([
        { key: 'Env', value: 'prod' },
        { key: 'ticket', value: 'T-2' },
      ]);
      const answer = await put({ caseId, removedKeys: ['Env'] });
      expect(answer).toMatchObject({ status: 200, output: { result: true } });
      expect(await read(caseId)).toEqual([{ key: 'ticket', value: 'T-2' }]);
    });

    test(`${ours} a case has at most fifty, however they came`, async () => {
      const caseId = await createCase(emulator());
      await put({ caseId, attributes: numbered(0, 50) });
      const answer = await put({ caseId, attributes: numbered(50, 1) });
      expect(answer).toMatchObject({ status: 400, errorType: 'InvalidParameterValueException' });
      const swapped = await put({ caseId, attributes: numbered(50, 1), removedKeys: ['key 0'] });
      expect(swapped).toMatchObject({ status: 200 });
      expect(await read(caseId)).toHaveLength(50);
    });

    test(`${ours} whoever reads cases reads them, and does not change them`, async () => {
      const caseId = await createCase(emulator());
      const seen = await emulator().call('DescribeCaseAttributes', { caseId }, keyOf('reader'));
      expect(seen).toMatchObject({ status: 200, output: { attributes: [] } });
      const answer = await put({ caseId, attributes: [] }, keyOf('reader'));
      expect(answer).toMatchObject({ status: 403, errorType: 'AccessDeniedException' });
    });
  });
});
