/** What is wrong with a page as it stands, whatever it shows. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type { Page } from '@playwright/test';
import type axeCore from 'axe-core';

declare global {
  var axe: typeof axeCore;
}

/** Half as long as what the package exports, and read anew by every page. */
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Words that no person should read: a value that was not there, or was no text. */
function strayWords(): string[] {
  const stray = /\bundefined\b|\[object |\bNaN\b|Invalid Date/;
  const spoken = ['aria-label', 'title', 'placeholder', 'alt'].flatMap((name) =>
    [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) ?? ''),
  );
  const lines = [document.title, ...spoken, ...document.body.innerText.split('\n')];
  return lines.filter((line) => stray.test(line));
}

/** Icons of the design system that nothing was drawn for: the build keeps those that somebody names. */
function emptyIcons(): string[] {
  const icons = [...document.querySelectorAll('[class*="awsui_icon_"][class*="awsui_variant-"]')];
  return icons.filter(({ childElementCount }) => childElementCount === 0).map(({ className }) => className);
}

/** Words of letters alone that are broken into two lines, as if nobody had looked at the narrow column. */
function brokenWords(): string[] {
  const words = /(?<![^\s(])[\p{Script=Latin}\p{Script=Cyrillic}]{3,20}(?![^\s.,;:)])/gu;
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const broken = new Set<string>();
  while (texts.nextNode()) {
    const node = texts.currentNode;
    for (const { index, 0: word } of (node.textContent ?? '').matchAll(words)) {
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const lines = new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom)));
      if (lines.size > 1) broken.add(word);
    }
  }
  return [...broken];
}

/** Pixels by which the page is wider than the window. */
function overflow(): number {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth - clientWidth;
}

/** The rules of axe that look at colours. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** With axe in the page, once for as long as the page is there. */
async function accessibilityFaults(page: Page, rules: readonly string[] = []): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
  return await page.evaluate(
    async (chosen) => {
      // Each element that is looked at would be written out, the whole page among them.
      globalThis.axe.configure({ noHtml: true });
      const { violations } = await globalThis.axe.run(document, {
        // Nothing here stands in a frame or plays by itself, and what is right is not asked for.
        iframes: false,
        preload: false,
        elementRef: true,
        resultTypes: ['violations'],
        ...(chosen.length > 0 && { runOnly: { type: 'rule', values: chosen } }),
      });
      return violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ element, failureSummary }) => {
          const html = element?.outerHTML.slice(0, 300);
          return `${id}: ${help}\n  ${html}\n  ${failureSummary}`;
        }),
      );
    },
    [...rules],
  );
}

/** Colours on their way to others are none to judge; a skeleton pulses for as long as it is there. */
async function settle(page: Page): Promise<void> {
  // A window of another width is answered in the frames after it.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .filter((one) => one.effect?.getComputedTiming().iterations !== Infinity)
      .every((one) => one.playState !== 'running'),
  );
}

/** Empty where nothing is wrong. */
export async function faultsOf(page: Page): Promise<string[]> {
  await settle(page);
  const wider = await page.evaluate(overflow);
  return [
    ...(await page.evaluate(strayWords)).map((line) => `stray word: ${line}`),
    ...(await page.evaluate(brokenWords)).map((word) => `broken word: ${word}`),
    ...(await page.evaluate(emptyIcons)).map((name) => `empty icon: ${name}`),
    ...(wider > 0 ? [`wider than the window by ${wider} pixels`] : []),
    ...(await accessibilityFaults(page)),
  ];
}

/** The same page in other colours: what they can change, and nothing else. */
export async function colourFaultsOf(page: Page): Promise<string[]> {
  await settle(page);
  return await accessibilityFaults(page, colourRules);
}
