import './help-panel.tsx';

import type { RouteObject } from 'react-router';
import { expect, test } from 'vitest';

import { paths } from '../../paths.ts';
import { routes } from '../../routes.tsx';
import { words } from '../../text/words.ts';
import { helpTopicOf } from './help-topics.ts';

/** Addresses that lead on at once, or have no bar to ask for help from. */
const withoutScreen: ReadonlySet<string> = new Set([paths.home(), paths.signIn()]);

/** One address of each screen, with something in the place of each name in its pattern. */
function addressesOf(tree: readonly RouteObject[]): string[] {
  return tree.flatMap(({ path, children = [] }) => [
    ...(path === undefined || withoutScreen.has(path) ? [] : addressesOfPattern(path)),
    ...addressesOf(children),
  ]);
}

function addressesOfPattern(pattern: string): string[] {
  const optional = pattern.indexOf('/:part?');
  if (optional < 0) return [pattern.replaceAll(/:\w+/g, 'x').replace(/^\*$/, '/x')];
  const start = pattern.slice(0, optional);
  return [start, `${start}/x`, paths.deskSettings()];
}

const addresses = [...addressesOf(routes), paths.reviewNumbers({ week: '2026-11-16' })];

test('every screen has a topic of its own', () => {
  const topics = addresses.map((address) => {
    const { pathname, search } = new URL(address, 'http://localhost');
    return helpTopicOf(pathname, search);
  });
  expect(topics.length).toBeGreaterThan(30);
  expect(topics.filter((topic, index) => topics.indexOf(topic) !== index)).toEqual([]);
});

test.each(addresses)('%s says what it is for, what to do and what can go wrong', (address) => {
  const { pathname, search } = new URL(address, 'http://localhost');
  const topic = helpTopicOf(pathname, search);
  for (const part of ['for', 'tasks', 'problems']) {
    const lines = (words[`help.${topic}.${part}`] ?? '').split('\n');
    expect([part, lines.every((line) => line.length > 10 && line.endsWith('.'))]).toEqual([part, true]);
  }
});
