import type { Page } from '@playwright/test';

/** What a submit sends, of a case and of a reply. */
const submits = /\.(?:AddAttachmentsToSet|CreateCase|AddCommunicationToCase)$/;

/**
 * The session ends at the moment in which something is submitted. Ended before, whatever the page asks for by
 * itself, at any time, would lead to sign-in first.
 */
export async function endSessionAtSubmit(page: Page): Promise<void> {
  let isOver = false;
  await page.route(/\/support\/?$/, async (route) => {
    const target = route.request().headers()['x-amz-target'] ?? '';
    if (!isOver && submits.test(target)) {
      isOver = true;
      await page.context().clearCookies();
    }
    await route.continue();
  });
}
