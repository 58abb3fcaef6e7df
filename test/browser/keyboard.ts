import { expect, type Locator, type Page } from '@playwright/test';

type Step = 'there' | 'lost' | 'Tab' | 'Shift+Tab' | 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

const stepsAtMost = 200;

/**
 * The key that leads from the focused element towards the target: an arrow inside a group that has a
 * single stop for Tab (radio buttons, menu, grid), else Tab in the order of the document.
 */
function nextStep(target: Element): Step {
  const from = document.activeElement;
  if (from === target) return 'there';
  if (!from) return 'lost';
  // A cell of a grid that holds it, or nothing at all.
  if (from.contains(target)) return 'Tab';
  const groups = '[role=radiogroup], [role=menu], [role=toolbar], [role=grid]';
  const group = from.closest(groups);
  const isGrid = group?.getAttribute('role') === 'grid';
  if (group?.contains(target)) {
    const [here, there] = [from.getBoundingClientRect(), target.getBoundingClientRect()];
    const down = there.top - here.top;
    const right = there.left - here.left;
    const row = isGrid ? '[role=row], tr' : '';
    const sameRow = isGrid ? from.closest(row) === target.closest(row) : Math.abs(down) < 8;
    if (!sameRow) return down > 0 ? 'ArrowDown' : 'ArrowUp';
    return right > 0 ? 'ArrowRight' : 'ArrowLeft';
  }
  const isAfter = from.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING;
  return isAfter ? 'Shift+Tab' : 'Tab';
}

export class Keyboard {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Moves the focus by Tab, Shift+Tab and arrows until it is on the target. */
  async moveTo(target: Locator): Promise<void> {
    await expect(target).toBeVisible();
    for (let step = 0; step < stepsAtMost; step += 1) {
      const key = await target.evaluate(nextStep);
      if (key === 'there') return;
      if (key === 'lost') break;
      await this.#page.keyboard.press(key);
    }
    throw new Error(`The keyboard does not reach ${String(target)}`);
  }

  /** Moves down an open list until the option is the one that Enter takes. */
  async highlight(option: Locator): Promise<void> {
    await expect(option).toBeVisible();
    for (let step = 0; step < stepsAtMost; step += 1) {
      const isCurrent = await option.evaluate((element) => {
        const id = document.activeElement?.getAttribute('aria-activedescendant');
        return id ? (document.getElementById(id)?.contains(element) ?? false) : false;
      });
      if (isCurrent) return;
      await this.#page.keyboard.press('ArrowDown');
    }
    throw new Error(`The arrows do not reach ${String(option)}`);
  }
}
