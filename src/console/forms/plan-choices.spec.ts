import { describe, expect, test } from 'vitest';

import { planCodes } from '../../support/plans.ts';
import {
  allowsAdditionalContacts,
  allowsContactMethod,
  allowsIssueType,
  plansWith,
  promisedResponse,
} from './plan-choices.ts';

const basic = plansWith(['low']);
const developer = plansWith(['normal', 'low']);
const business = plansWith(['low', 'normal', 'high', 'urgent']);
const highest = plansWith(['low', 'normal', 'high', 'urgent', 'critical']);

describe('plansWith', () => {
  test('tells plans by their severity levels', () => {
    expect(basic).toEqual(['basic']);
    expect(developer).toEqual(['developer']);
    expect(business).toEqual(['business']);
    expect(highest).toEqual(['enterprise-on-ramp', 'business-plus', 'enterprise', 'unified-operations']);
  });

  test('forbids nothing where the levels are not known or belong to no plan', () => {
    expect(plansWith(null)).toEqual(planCodes);
    expect(plansWith(['low', 'critical', 'catastrophic'])).toEqual(planCodes);
  });
});

describe('what a plan allows', () => {
  test('Basic has account and billing cases on the web, without further contacts', () => {
    expect(allowsIssueType(basic, 'technical')).toBe(false);
    expect(allowsIssueType(basic, 'customer-service')).toBe(true);
    expect(allowsContactMethod(basic, 'phone')).toBe(false);
    expect(allowsAdditionalContacts(basic)).toBe(false);
  });

  test('Developer adds technical cases, Business phone and chat', () => {
    expect(allowsIssueType(developer, 'technical')).toBe(true);
    expect(allowsContactMethod(developer, 'chat')).toBe(false);
    expect(allowsContactMethod(business, 'chat')).toBe(true);
  });
});

describe('promisedResponse', () => {
  test('one time where the plans agree, a range where they differ', () => {
    expect(promisedResponse(highest, 'low')).toMatchObject({
      fastest: { minutes: 1440 },
      slowest: { minutes: 1440 },
    });
    expect(promisedResponse(highest, 'critical')).toMatchObject({
      fastest: { minutes: 5 },
      slowest: { minutes: 30 },
    });
  });

  test('none where a plan promises none', () => {
    expect(promisedResponse(basic, 'low')).toBeNull();
    expect(promisedResponse(planCodes, 'low')).toBeNull();
  });

  test('business hours of the Developer plan', () => {
    expect(promisedResponse(developer, 'normal')?.slowest).toEqual({ minutes: 720, businessHours: true });
  });
});
