import { describe, expect, test } from 'vitest';

import { emptyValues, valuesFromQuery, valuesFromRecord } from './create-case-values.ts';

describe('valuesFromQuery', () => {
  test('takes every field that is text', () => {
    const query = new URLSearchParams({
      account: '111122223333',
      type: 'customer-service',
      service: 'billing',
      category: 'refund',
      severity: 'low',
      region: 'eu-west-1',
      instances: 'i-1',
      arns: 'arn:aws:s3:::a',
      requests: 'r-1',
      sinceDate: '2026-11-20',
      sinceTime: '09:30',
      sinceZone: 'Asia/Tokyo',
      related: '123',
      subject: 'Charged twice',
      description: 'line\nline',
      language: 'ja',
      contact: 'phone',
      country: 'DE',
      phone: '+49 30 1234567',
      extension: '42',
      contacts: 'a@example.com',
    });
    expect(valuesFromQuery(query)).toEqual({
      issueType: 'customer-service',
      serviceCode: 'billing',
      categoryCode: 'refund',
      severityCode: 'low',
      region: 'eu-west-1',
      instanceIds: 'i-1',
      arns: 'arn:aws:s3:::a',
      requestIds: 'r-1',
      sinceDate: '2026-11-20',
      sinceTime: '09:30',
      sinceZone: 'Asia/Tokyo',
      relatedCase: '123',
      subject: 'Charged twice',
      description: 'line\nline',
      language: 'ja',
      contactMethod: 'phone',
      phoneCountry: 'DE',
      phoneNumber: '+49 30 1234567',
      phoneExtension: '42',
      additionalContacts: 'a@example.com',
    });
  });

  test('takes several quotas, as far as they are given', () => {
    const query = new URLSearchParams('quota=eu-west-1; Elastic IPs;5;20&quota=;Roles;;2000&quota=us-east-1');
    expect(valuesFromQuery(query).quotas).toEqual([
      { region: 'eu-west-1', quota: 'Elastic IPs', present: '5', wanted: '20' },
      { region: '', quota: 'Roles', present: '', wanted: '2000' },
      { region: 'us-east-1', quota: '', present: '', wanted: '' },
    ]);
  });

  test('a service tells the type where the address does not', () => {
    expect(valuesFromQuery(new URLSearchParams({ service: 'billing' })).issueType).toBe('customer-service');
    expect(valuesFromQuery(new URLSearchParams({ subject: 'a' }))).not.toHaveProperty('issueType');
  });

  test('leaves out what the form can’t take', () => {
    const query = new URLSearchParams({
      type: 'complaint',
      language: 'xx',
      contact: 'fax',
      other: '1',
      sinceZone: 'Mars/Olympus',
    });
    expect(valuesFromQuery(query)).toEqual({});
  });
});

describe('valuesFromRecord', () => {
  test('gives back what was kept, without files', () => {
    const kept = { ...emptyValues, subject: 'a', contactMethod: 'chat' as const };
    expect(valuesFromRecord(structuredClone(kept))).toEqual(kept);
  });

  test('fills in what another version did not know and drops what has another type', () => {
    expect(
      valuesFromRecord({ subject: 5, language: 'xx', attachments: ['a.log'], description: 'kept' }),
    ).toEqual({
      ...emptyValues,
      description: 'kept',
    });
  });
});
