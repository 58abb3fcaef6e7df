import type { Plugin, Rolldown } from 'vite';

/** What every page needs, whatever its address; `page-chunks.ts` names them. */
const shared = /^(?:frame|frame-libraries)$/;

function isShared(file: Rolldown.OutputChunk | Rolldown.OutputAsset): boolean {
  return file.type === 'chunk' && shared.test(file.name ?? '');
}

/**
 * Tells `public/first-paint.js` which files every page needs. Only it knows whether somebody has been here
 * and has them at hand: on a first visit they would compete with what is painted first.
 */
export function preloadFrame(): Plugin {
  return {
    name: 'preload-frame',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const files = Object.values(bundle).filter(isShared);
        const addresses = files.map(({ fileName }) => `/${fileName}`).join(' ');
        return html.replace(
          '<script src="/assets/first-paint',
          `<script data-frame="${addresses}" src="/assets/first-paint`,
        );
      },
    },
  };
}
