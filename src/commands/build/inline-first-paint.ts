/**
 * Puts what the first paint needs into the entry page, so that nothing has to arrive besides: the styles of
 * the frame, and `first-paint.js`, which is told there which files every page needs. The proxy names both in
 * the page's policy (`static-console.ts`), which allows nothing else inside it.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { minify, type Plugin } from 'vite';

/** What every page needs, whatever its address; `page-chunks.ts` names them. */
const shared = /^assets\/frame(?:-libraries)?-.*\.(?:js|css)$/;
const stylesheet = /<link [^>]*href="\/(?<name>[^"]+\/shell\.css)" ?\/?>/;
const script = /<script [^>]*src="\/(?<name>[^"]+\/first-paint\.js)">/;

/** `root`: the project's folder. */
export function inlineFirstPaint(root: string): Plugin {
  /** Replaces the tag by what `make` makes of the file that it names. */
  async function inline(page: string, tag: RegExp, make: (text: string) => Promise<string>): Promise<string> {
    const found = tag.exec(page);
    const name = found?.groups?.['name'];
    if (!found || name === undefined) throw new Error(`The entry page has nothing like ${tag.source}`);
    const made = await make(await readFile(join(root, name), 'utf8'));
    return page.replace(found[0], () => made);
  }
  return {
    name: 'inline-first-paint',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle = {} }) {
        const frame = Object.keys(bundle).filter((name) => shared.test(name));
        const addresses = frame.map((name) => `/${name}`).join(' ');
        const styled = await inline(html, stylesheet, async (text) => `<style>${text}</style>`);
        return await inline(styled, script, async (text) => {
          const { code } = await minify('first-paint.js', text);
          return `<script data-frame="${addresses}">${code}`;
        });
      },
    },
  };
}
