import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Plugin } from 'vite';

/**
 * Serves scripts of `public` that the entry page runs under a name with their hash as well, so that a
 * browser that has been here keeps them and asks for nothing before it paints.
 */
export function hashedPublic(root: string): Plugin {
  const copies = new Map<string, string>();
  const copyOf = (name: string): string => {
    const hash = createHash('sha256')
      .update(readFileSync(join(root, 'public', name)))
      .digest('hex');
    const copy = `assets/${name.replace('.js', `-${hash.slice(0, 8)}.js`)}`;
    copies.set(copy, name);
    return copy;
  };
  return {
    name: 'hashed-public',
    apply: 'build',
    transformIndexHtml: (html) =>
      html.replaceAll(/(<script src=")\/([\w-]+\.js)"/g, (_whole, tag: string, name: string) => {
        return `${tag}/${copyOf(name)}"`;
      }),
    generateBundle: {
      order: 'post',
      handler() {
        for (const [fileName, name] of copies) {
          this.emitFile({ type: 'asset', fileName, source: readFileSync(join(root, 'public', name)) });
        }
      },
    },
  };
}
