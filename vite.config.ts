import './src/commands/require-node.ts';

import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/**
 * The design system embeds its fonts as base64 in a blocking stylesheet, which a strict CSP refuses
 * and every first visit pays for. Written out as files they load beside the page and can be cached.
 */
function fontsAsFiles(): Plugin {
  const folder = join(import.meta.dirname, 'node_modules', '.cache', 'fonts');
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
          return `font-display: swap; src: url('${relative(dirname(file), join(folder, name))}')`;
        },
      );
      return { code: styles, map: null };
    },
  };
}

/** Brotli and gzip beside each file, so that the proxy never compresses while it answers. */
function precompress(): Plugin {
  return {
    name: 'precompress',
    apply: 'build',
    writeBundle({ dir }) {
      if (!dir) return;
      for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile() || !/\.(?:html|js|css|svg|json|txt)$/.test(entry.name)) continue;
        const path = join(entry.parentPath, entry.name);
        const content = readFileSync(path);
        const quality = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
        writeFileSync(`${path}.br`, brotliCompressSync(content, { params: quality }));
        writeFileSync(`${path}.gz`, gzipSync(content, { level: constants.Z_BEST_COMPRESSION }));
      }
    },
  };
}

export default defineConfig({
  plugins: [react(), fontsAsFiles(), precompress()],
  build: { target: 'es2023', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  test: {
    reporters: ['default'],
    passWithNoTests: false,
    // Most of a spec's time is waiting for processes and sockets; the default leaves one worker on two cores.
    maxWorkers: 3,
    projects: [
      {
        extends: true,
        test: {
          name: 'server',
          environment: 'node',
          include: ['src/**/*.spec.ts', 'test/*.spec.ts', 'test/{conformance,proxy}/**/*.spec.ts'],
          exclude: ['src/console/**'],
          globalSetup: ['test/postgres-setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'console',
          environment: 'jsdom',
          include: ['src/console/**/*.spec.{ts,tsx}'],
          setupFiles: ['src/console/test-setup.ts'],
          // Loading the design system once instead of once a file halves the time.
          isolate: false,
          testTimeout: 30_000,
        },
      },
    ],
  },
});
