import './src/commands/require-node.ts';

import react from '@vitejs/plugin-react';
import { normalizePath } from 'vite';
import { defineConfig } from 'vitest/config';

import { fingerprint } from './src/commands/build/fingerprint.ts';
import { fontsAsFiles } from './src/commands/build/fonts-as-files.ts';
import { inlineFirstPaint } from './src/commands/build/inline-first-paint.ts';
import { compileHint, pageChunks } from './src/commands/build/page-chunks.ts';
import { parsedWords } from './src/commands/build/parse-words.ts';
import { precompress } from './src/commands/build/precompress.ts';
import { trimIcons } from './src/commands/build/trim-icons.ts';
import { trimMessages } from './src/commands/build/trim-messages.ts';
import { trimFeatures } from './src/commands/build/trim-features.ts';
import { trimStyles } from './src/commands/build/trim-styles.ts';
import { trimTelemetry } from './src/commands/build/trim-telemetry.ts';

const root = normalizePath(import.meta.dirname);
const sources = fingerprint(import.meta.dirname).slice(0, 8);

export default defineConfig({
  plugins: [
    react(),
    fontsAsFiles(root),
    inlineFirstPaint(root),
    parsedWords(),
    trimMessages(),
    trimIcons(),
    trimFeatures(),
    trimTelemetry(),
    trimStyles(),
    precompress(),
  ],
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    // Kilobytes before compression; the frame's libraries are one file on purpose.
    chunkSizeWarningLimit: 900,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        postBanner: compileHint,
        codeSplitting: { groups: pageChunks(root) },
        // What is cut from a stylesheet depends on all files, of which its own hash knows nothing.
        assetFileNames: ({ names }) =>
          names[0]?.endsWith('.css')
            ? `assets/[name]-[hash]-${sources}[extname]`
            : 'assets/[name]-[hash][extname]',
      },
    },
  },
  test: {
    reporters: ['default'],
    passWithNoTests: false,
    // Most of a spec's time is waiting for processes and sockets; the default leaves one worker on two cores,
    // and four left a quarter of their time idle.
    maxWorkers: 6,
    // Time ends a test that hangs, and fails none that is slow: limits of time are what `npm run bench` has.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000, interval: 20 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'server',
          environment: 'node',
          include: ['src/**/*.spec.ts', 'test/*.spec.ts', 'test/{conformance,proxy}/**/*.spec.ts'],
          exclude: ['src/console/**'],
          globalSetup: ['test/postgres-setup.ts'],
          setupFiles: ['test/process-setup.ts'],
          // Loading the product once instead of once a file halves the time of small ones.
          isolate: false,
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
        },
      },
    ],
  },
});
