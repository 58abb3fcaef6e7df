import type { Page, Response } from '@playwright/test';

/**
 * The answer to the page's next call of an operation, asked for before whatever makes the page call: a screen
 * may show a choice before it is kept, and who leaves the page in between would find the old one.
 */
export function answerTo(page: Page, operation: string): Promise<Response> {
  return page.waitForResponse(
    (answer) => answer.request().headers()['x-amz-target']?.endsWith(`.${operation}`) ?? false,
  );
}
