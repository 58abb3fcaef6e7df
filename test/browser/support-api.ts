/** What a test prepares or looks up by the Support API, in the name of whoever the context is signed in as. */
import type { CaseDetails, DescribeCasesRequest } from '@aws-sdk/client-support';
import { type BrowserContext, expect } from '@playwright/test';

import type { Product } from './product.ts';

/** Account ids of the sample accounts, by their plan. */
export const accounts = {
  enterprise: '111122223333',
  business: '444455556666',
  basic: '777788889999',
} as const;

export class SupportApi {
  readonly #context: Pick<BrowserContext, 'request'>;
  readonly #product: Product;
  readonly #accountId: string;

  constructor(
    context: Pick<BrowserContext, 'request'>,
    product: Product,
    accountId: string = accounts.enterprise,
  ) {
    this.#context = context;
    this.#product = product;
    this.#accountId = accountId;
  }

  async call<Output>(operation: string, input: object): Promise<Output> {
    return await this.#post('support', `AWSSupport_20130415.${operation}`, input);
  }

  /** One of our own operations. */
  async center<Output>(operation: string, input: object): Promise<Output> {
    return await this.#post('center', `SupportCenter.${operation}`, input);
  }

  async createTemplate(name: string, fields: object = { subject: name }): Promise<string> {
    const input = { name, fields: JSON.stringify(fields) };
    const { templateId } = await this.center<{ templateId: string }>('CreateTemplate', input);
    return templateId;
  }

  async #post<Output>(endpoint: 'support' | 'center', target: string, input: object): Promise<Output> {
    const { console: origin } = this.#product;
    const answer = await this.#context.request.post(`${origin}/api/accounts/${this.#accountId}/${endpoint}`, {
      headers: {
        origin,
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': target,
      },
      data: JSON.stringify(input),
    });
    expect(answer.status(), await answer.text()).toBe(200);
    // The caller knows what the operation answers.
    return (await answer.json()) as Output;
  }

  async createCase(subject: string): Promise<string> {
    const { caseId } = await this.call<{ caseId: string }>('CreateCase', {
      subject,
      communicationBody: `What happens: ${subject}.`,
      serviceCode: 'elastic-load-balancing',
      categoryCode: 'other',
      severityCode: 'low',
      issueType: 'technical',
      language: 'en',
    });
    return caseId;
  }

  async findCases(input: DescribeCasesRequest = {}): Promise<CaseDetails[]> {
    const found: CaseDetails[] = [];
    let nextToken: string | undefined;
    do {
      const page = await this.call<{ cases: CaseDetails[]; nextToken?: string }>('DescribeCases', {
        maxResults: 100,
        includeResolvedCases: true,
        ...input,
        nextToken,
      });
      found.push(...page.cases);
      nextToken = page.nextToken;
    } while (nextToken !== undefined);
    return found;
  }

  async casesNamed(subject: string): Promise<CaseDetails[]> {
    return (await this.findCases()).filter((details) => details.subject === subject);
  }
}
