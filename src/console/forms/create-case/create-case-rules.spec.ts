import { describe, expect, test } from 'vitest';

import { attachmentLimits } from '../../../support/limits.ts';
import { checkCreateCase } from './create-case-rules.ts';
import { type CreateCaseValues, emptyValues } from './create-case-values.ts';

const choices = {
  categories: new Map([['aws-lambda', new Set(['errors', 'other'])]]),
  severities: new Set(['low', 'normal']),
};

const filled: CreateCaseValues = {
  ...emptyValues,
  serviceCode: 'aws-lambda',
  categoryCode: 'errors',
  severityCode: 'low',
  subject: 'Timeouts',
  description: 'Since Monday.',
};

const check = (values: Partial<CreateCaseValues>) => checkCreateCase({ ...filled, ...values }, choices);

describe('checkCreateCase', () => {
  test('finds nothing wrong with a filled form', () => {
    expect(check({})).toEqual({});
  });

  test('names everything that an empty form lacks', () => {
    expect(Object.keys(checkCreateCase(emptyValues, choices))).toEqual([
      'serviceCode',
      'severityCode',
      'subject',
      'description',
    ]);
  });

  test('a category of another service, a severity that the plan lacks', () => {
    expect(check({ categoryCode: 'instance-issue' })).toHaveProperty('categoryCode');
    expect(check({ severityCode: 'critical' })).toHaveProperty('severityCode');
  });

  test('whatever is chosen counts until the lists are there', () => {
    const unknown = { categories: null, severities: null };
    expect(checkCreateCase(filled, unknown)).toEqual({});
    expect(Object.keys(checkCreateCase(emptyValues, unknown))).toEqual([
      'serviceCode',
      'severityCode',
      'subject',
      'description',
    ]);
    expect(checkCreateCase({ ...filled, categoryCode: '' }, unknown)).toHaveProperty('categoryCode');
  });

  test('blank text is no text', () => {
    expect(check({ subject: ' \n', description: '\t' })).toEqual({
      subject: { id: 'createCase.problem.subjectMissing' },
      description: { id: 'createCase.problem.descriptionMissing' },
    });
  });

  test('250 characters of subject and 5,000 of description, whatever they are made of', () => {
    expect(check({ subject: '🚒'.repeat(250), description: '🚒'.repeat(5000) })).toEqual({});
    expect(check({ subject: 'x'.repeat(253), description: 'x'.repeat(5001) })).toEqual({
      subject: { id: 'createCase.problem.tooLong', values: { limit: 250, surplus: 3 } },
      description: { id: 'createCase.problem.tooLong', values: { limit: 5000, surplus: 1 } },
    });
  });

  test('files that are too large or too many', () => {
    const large = { name: 'a.log', size: attachmentLimits.bytes + 1 };
    // The rules look at name and size only.
    expect(check({ attachments: [large as File] })).toHaveProperty('attachments');
  });
});

describe('phone number', () => {
  const checkCall = (values: Partial<CreateCaseValues>) =>
    checkCreateCase({ ...filled, contactMethod: 'phone', ...values }, choices);

  test('must be there; what it looks like is known once the numbers of the world are', () => {
    expect(checkCall({ phoneNumber: ' ' }).phoneNumber?.id).toBe('createCase.problem.phoneMissing');
    expect(checkCall({ phoneNumber: '1' })).toEqual({});
    const asked: string[][] = [];
    const problemOfNumber = (...number: string[]) => {
      asked.push(number);
      return { id: 'createCase.problem.phoneShort' } as const;
    };
    const values = { ...filled, contactMethod: 'phone', phoneNumber: '1', phoneCountry: 'DE' } as const;
    expect(checkCreateCase(values, { ...choices, problemOfNumber })).toHaveProperty('phoneNumber');
    expect(asked).toEqual([['1', 'DE']]);
  });

  test.each(['', '0', '12345678901', ' 42 '])('extension %j is fine', (phoneExtension) => {
    expect(checkCall({ phoneNumber: '1', phoneExtension })).toEqual({});
  });

  test.each(['x', '1,2', '123456789012'])('extension %j is not', (phoneExtension) => {
    expect(checkCall({ phoneNumber: '1', phoneExtension })).toHaveProperty('phoneExtension');
  });

  test('does not matter for the other methods', () => {
    expect(checkCall({ contactMethod: 'web', phoneNumber: '', phoneExtension: 'nonsense' })).toEqual({});
  });
});

describe('additional contacts', () => {
  const problem = (additionalContacts: string) => check({ additionalContacts }).additionalContacts;
  const addresses = (count: number) => Array.from({ length: count }, (_, index) => `p${index}@example.com`);

  test('ten addresses, separated as people do', () => {
    expect(problem(addresses(10).join('; '))).toBeUndefined();
    expect(problem(`a@example.com,b@example.com;\nc@example.com,, `)).toBeUndefined();
  });

  test('the eleventh, but not one written twice', () => {
    expect(problem(addresses(11).join(','))).toEqual({
      id: 'createCase.problem.contactsTooMany',
      values: { limit: 10, surplus: 1 },
    });
    expect(problem([...addresses(10), 'P0@example.com'].join(','))).toBeUndefined();
  });

  test('names the bad one, or all of them', () => {
    expect(problem('a@example.com; bob@')).toEqual({
      id: 'createCase.problem.contactInvalid',
      values: { address: 'bob@', addresses: 'bob@' },
    });
    expect(problem('a b, bob@')?.values).toEqual({ address: 'a b', addresses: 'a b, bob@' });
  });
});
