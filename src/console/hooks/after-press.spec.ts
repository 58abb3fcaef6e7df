import { expect, test, vi } from 'vitest';

import { afterPress } from './after-press.ts';
import { soon } from '../../../test/soon.ts';

const press = (type: string) => document.dispatchEvent(new Event(type));

test('without a press an action runs at once', () => {
  const action = vi.fn<() => void>();
  afterPress(action);
  expect(action).toHaveBeenCalledTimes(1);
});

test.each(['pointerup', 'pointercancel'])(
  'during a press it waits for %s and what that clicks',
  async (type) => {
    const order: string[] = [];
    press('pointerdown');
    afterPress(() => order.push('action'));
    press(type);
    order.push('click');
    await soon(() => expect(order).toEqual(['click', 'action']));
    afterPress(() => order.push('next'));
    expect(order.at(-1)).toBe('next');
  },
);
