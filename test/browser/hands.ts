/** Two ways to work a page: with the mouse, and with nothing but the keyboard. */
import { expect, type Locator, type Page } from '@playwright/test';

import { Keyboard } from './keyboard.ts';

export interface NamedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export interface Hands {
  /** Presses a button, or follows a link. */
  press(target: Locator): Promise<void>;
  /** Adds to what a field holds. */
  type(field: Locator, text: string): Promise<void>;
  pick(radio: Locator): Promise<void>;
  /** Chooses from a list that a button opens; `find` is typed where the list has a field for it. */
  choose(list: Locator, option: string, find?: string): Promise<void>;
  /** Chooses files in the browser's own dialog, which a button opens. */
  attach(button: Locator, files: readonly NamedFile[]): Promise<void>;
}

/** Whatever was pressed may be gone; the focus must be somewhere all the same. */
async function expectFocusKept(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
}

function optionNamed(page: Page, name: string): Locator {
  return page.getByRole('option', { name, exact: true });
}

async function fileDialog(page: Page, files: readonly NamedFile[], open: () => Promise<void>): Promise<void> {
  const dialog = page.waitForEvent('filechooser');
  await open();
  await (await dialog).setFiles([...files]);
}

export function mouseHands(page: Page): Hands {
  const press = async (target: Locator) => {
    await target.click();
    await expectFocusKept(page);
  };
  return {
    press,
    pick: press,
    async type(field, text) {
      await field.click();
      await page.keyboard.type(text);
    },
    async choose(list, option, find) {
      const wanted = optionNamed(page, option);
      // What the button shows of an option may be less than its name.
      const [word = option] = option.split(' ');
      // Around an open list the form may still grow and move it: who hits a neighbour chooses once more.
      await expect(async () => {
        if ((await list.textContent())?.includes(word)) return;
        if (!(await wanted.isVisible())) {
          await press(list);
          if (find) await page.keyboard.type(find);
        }
        await wanted.click({ timeout: 5_000 });
        await expect(list).toContainText(word, { timeout: 2_000 });
      }).toPass();
      await expectFocusKept(page);
    },
    // The design system's button for files is a label for the eye, drawn over the button itself.
    async attach(button, files) {
      const label = page.getByText((await button.getAttribute('aria-label')) ?? '');
      await fileDialog(page, files, () => label.first().click());
    },
  };
}

export function keyboardHands(page: Page): Hands {
  const keyboard = new Keyboard(page);
  const press = async (target: Locator) => {
    await keyboard.moveTo(target);
    await page.keyboard.press('Enter');
    await expectFocusKept(page);
  };
  return {
    press,
    async type(field, text) {
      await keyboard.moveTo(field);
      await page.keyboard.press('ControlOrMeta+End');
      await page.keyboard.type(text);
    },
    async pick(radio) {
      await keyboard.moveTo(radio);
      if (!(await radio.isChecked())) await page.keyboard.press('Space');
      await expect(radio).toBeChecked();
    },
    async choose(list, option, find) {
      await press(list);
      if (find) await page.keyboard.type(find);
      await keyboard.highlight(optionNamed(page, option));
      await page.keyboard.press('Enter');
      await expectFocusKept(page);
    },
    attach: (button, files) => fileDialog(page, files, () => press(button)),
  };
}
