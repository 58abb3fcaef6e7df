/** For specs: an index of cases that answers searches in the simplest way. */
import type { FoundCase, SearchAnswer, SearchRequest } from '../contract/center/search-for-cases.ts';
import type { Session } from '../contract/session.ts';
import { isCaseStatus, statusWords } from '../support/case-status.ts';
import { type FakeProxy, testAccount, testSession } from './test-screen.tsx';

export const otherAccount = { accountId: '444455556666', name: 'Logistics' };

/** Somebody with two accounts. */
export const sessionOfTwo: Session = {
  ...testSession,
  accounts: [
    ...testSession.accounts,
    { ...otherAccount, permissions: testSession.accounts[0]?.permissions ?? [] },
  ],
};

export function foundCase(number: number, changes: Partial<FoundCase> = {}): FoundCase {
  const accountId = changes.accountId ?? testAccount.accountId;
  return {
    accountId,
    caseId: `case-${accountId}-muen-2026-${String(number).padStart(16, '0')}`,
    displayId: String(1_000_000_000 + number),
    subject: `Subject ${number}`,
    status: 'work-in-progress',
    serviceCode: 'amazon-simple-storage-service',
    categoryCode: 'general-guidance',
    severityCode: 'urgent',
    language: 'en',
    submittedBy: 'mara@example.com',
    ccEmailAddresses: [],
    timeCreated: '2026-11-18T10:00:00.000Z',
    timeUpdated: '2026-11-19T10:00:00.000Z',
    lastOrigin: 'CUSTOMER',
    communicationCount: 1,
    hasAttachment: false,
    isUnread: false,
    isFollowed: false,
    nextResponses: 0,
    workedMinutes: 0,
    pausedMinutes: 0,
    reopenedCount: 0,
    labels: [],
    ...changes,
  };
}

function turnOf({ status }: FoundCase): string {
  return isCaseStatus(status) ? statusWords(status, false).turn : 'aws';
}

/** The value that a token of the property is about. */
function valueOf(found: FoundCase, property: string): string {
  if (property === 'turn') return turnOf(found);
  const [, value] = Object.entries(found).find(([name]) => name === property) ?? [];
  return typeof value === 'boolean' ? String(value) : typeof value === 'string' ? value : '';
}

function matches(found: FoundCase, { tokens = [], text = '', accountIds }: SearchRequest): boolean {
  if (accountIds && !accountIds.includes(found.accountId)) return false;
  if (!found.subject.toLowerCase().includes(text.toLowerCase())) return false;
  return tokens.every(({ property, operator, value }) => {
    if (operator === '!=') return valueOf(found, property) !== value;
    // Days and times are texts that sort; what has none is before nothing.
    if (operator === '<') return valueOf(found, property) !== '' && valueOf(found, property) < value;
    if (operator !== '=') return true;
    const anyOf = tokens.filter((token) => token.property === property && token.operator === '=');
    return anyOf.some((token) => token.value === valueOf(found, property));
  });
}

/** Answers as SearchForCases does, in the order of the list. */
export function answerSearch(cases: readonly FoundCase[], request: SearchRequest): SearchAnswer {
  const found = cases.filter((one) => matches(one, request));
  const { from = 0, size = 20, facets = [] } = request;
  return {
    cases: found.slice(from, from + size),
    total: found.length,
    facets: facets.map((property) => {
      const values = found.map((one) => valueOf(one, property));
      const counts = [...new Set(values)].map((value) => ({
        value,
        count: values.filter((other) => other === value).length,
      }));
      return { property, counts };
    }),
    accounts: [],
  };
}

const services = [
  {
    code: 'amazon-simple-storage-service',
    name: 'Simple Storage Service (S3)',
    categories: [{ code: 'access-denied', name: 'Access denied' }],
  },
];

/** What the list asks for, answered from `cases`, which may change meanwhile. */
export function caseListProxy(cases: readonly FoundCase[], others: FakeProxy = {}): FakeProxy {
  return {
    DescribeServices: () => ({ body: { services } }),
    ListCaseViews: () => ({ body: { views: [], groups: [] } }),
    GetPreferences: () => ({
      body: { preferences: { theme: 'light', density: 'comfortable', pageSize: 20 } },
    }),
    PutPreferences: ({ preferences }) => ({ body: { preferences } }),
    DescribeCases: () => ({ body: { cases: [] } }),
    SearchForCases: (input) => ({ body: answerSearch(cases, input) }),
    ...others,
  };
}
