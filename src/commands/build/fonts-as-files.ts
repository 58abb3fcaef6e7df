import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

import type { Plugin } from 'vite';

/**
 * The design system embeds its fonts as base64 in a blocking stylesheet, which a strict CSP refuses
 * and every first visit pays for. Written out as files they load beside the page and can be cached.
 */
export function fontsAsFiles(root: string): Plugin {
  const folder = join(root, 'node_modules', '.cache', 'fonts');
  return {
    name: 'fonts-as-files',
    enforce: 'pre',
    transform(code, id) {
      const file = id.split('?')[0] ?? id;
      if (!file.endsWith('/global-styles/index.css')) return null;
      mkdirSync(folder, { recursive: true });
      const styles = code.replaceAll(
        /src: url\('data:font\/woff2;base64,([^']+)'\)/g,
        (_match, base64: string) => {
          const font = Buffer.from(base64, 'base64');
          const name = `open-sans-${createHash('sha256').update(font).digest('hex').slice(0, 12)}.woff2`;
          writeFileSync(join(folder, name), font);
          return `font-display: optional; src: url('${relative(dirname(file), join(folder, name))}')`;
        },
      );
      return { code: styles, map: null };
    },
  };
}
