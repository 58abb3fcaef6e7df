import { describe, expect, test } from 'vitest';

import { readContactBlock } from '../../../support/contact-block.ts';
import { checkInput } from '../../../support/validate.ts';
import { createCaseRequest } from './create-case-request.ts';
import { type CreateCaseValues, emptyValues } from './create-case-values.ts';

const filled: CreateCaseValues = {
  ...emptyValues,
  issueType: 'customer-service',
  serviceCode: 'billing',
  categoryCode: 'refund',
  severityCode: 'low',
  subject: '  Charged twice ',
  description: ' Invoice 7.\n\nTwice.  ',
};

describe('createCaseRequest', () => {
  test('names every member as the API does', () => {
    expect(createCaseRequest({ ...filled, additionalContacts: 'a@example.com; B@example.com' })).toEqual({
      issueType: 'customer-service',
      serviceCode: 'billing',
      categoryCode: 'refund',
      severityCode: 'low',
      subject: 'Charged twice',
      communicationBody: 'Contact method: Web\n----------\n\nInvoice 7.\n\nTwice.',
      language: 'en',
      ccEmailAddresses: ['a@example.com', 'B@example.com'],
    });
  });

  test('is what the operation takes', () => {
    expect(checkInput('CreateCase', createCaseRequest(filled))).toBeNull();
  });

  test('leaves out an empty list of contacts', () => {
    expect(createCaseRequest(filled)).not.toHaveProperty('ccEmailAddresses');
  });

  test('writes the number to call so that it can be read again, and only for phone', () => {
    const phone = createCaseRequest({
      ...filled,
      contactMethod: 'phone',
      phoneNumber: ' +49 30 1 ',
      phoneCountry: 'DE',
      phoneExtension: '42 ',
    });
    expect(readContactBlock(phone.communicationBody ?? '')).toEqual({
      contact: { method: 'phone', phoneNumber: '+49 30 1', country: 'DE', extension: '42' },
      text: 'Invoice 7.\n\nTwice.',
    });
    const chat = createCaseRequest({ ...filled, contactMethod: 'chat', phoneNumber: '+49 30 1' });
    expect(readContactBlock(chat.communicationBody ?? '').contact).toEqual({ method: 'chat' });
  });

  test('writes where and since when so that it can be read again, in one line each', () => {
    const { communicationBody } = createCaseRequest({
      ...filled,
      issueType: 'technical',
      serviceCode: 'aws-lambda',
      categoryCode: 'timeout',
      region: ' eu-west-1\u0000',
      requestIds: 'a1,\nb2',
      sinceDate: '2026-11-20',
      sinceTime: '09:30',
      sinceZone: 'UTC',
    });
    expect(readContactBlock(communicationBody ?? '').contact).toEqual({
      method: 'web',
      region: 'eu-west-1',
      requestIds: 'a1, b2',
      firstOccurrence: '2026-11-20 09:30 UTC',
    });
  });

  test('repairs what can’t be sent as JSON', () => {
    const { subject } = createCaseRequest({ ...filled, subject: 'a\uD83D b\u0000c' });
    expect(subject).toBe('a\uFFFD bc');
  });
});
