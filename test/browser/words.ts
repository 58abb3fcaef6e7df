import { expect, type Locator, type Page } from '@playwright/test';

/** Waits until the words can be read there, once at least: live regions repeat what is on the screen. */
export async function expectWords(
  place: Page | Locator,
  words: string | RegExp,
  patience: { readonly timeout?: number } = {},
): Promise<void> {
  await expect(place.getByText(words).filter({ visible: true }).first()).toBeVisible(patience);
}
