/**
 * Puts what the first paint needs into the entry page, so that nothing has to arrive besides: the styles of
 * the frame, and `first-paint.ts`, which is told there which files every page needs. The proxy names both in
 * the page's policy (`static-console.ts`), which allows nothing else inside it.
 */
import { join } from 'node:path';

import { build, type Plugin, type Rolldown } from 'vite';

/** What every page needs, whatever its address; `page-chunks.ts` names them. */
const shared = ['frame', 'frame-libraries'];

const stylesheet = /<link [^>]*href="\/(?<name>[^"]+\/shell\.css)" ?\/?>/;
const script = /<script [^>]*src="\/(?<name>[^"]+\/first-paint\.ts)">/;

/** The file with all that it imports, as one text: a script that leaves no names behind, or styles. */
async function built(root: string, name: string): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2023',
      // In a script of that format styles would be text that it puts into the page.
      rolldownOptions: { input: join(root, name), output: { format: name.endsWith('.css') ? 'es' : 'iife' } },
    },
  });
  // Neither a watcher nor several outputs were asked for.
  const { output } = result as Rolldown.RolldownOutput;
  const styles = output.find((file) => file.type === 'asset');
  return styles ? String(styles.source) : output[0].code;
}

/** Both files of each of them, as addresses. */
function frameOf(bundle: Rolldown.OutputBundle): string[] {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const frame = chunks.filter(({ name }) => shared.includes(name));
  if (frame.length !== shared.length) throw new Error(`The build has no ${shared.join(' and ')}`);
  const styles = frame.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
  return [...frame.map(({ fileName }) => fileName), ...styles].map((name) => `/${name}`);
}

/** `root`: the project's folder. */
export function inlineFirstPaint(root: string): Plugin {
  /** Replaces the tag by what stands in the file that it names. */
  async function inline(page: string, tag: RegExp, elementOf: (text: string) => string): Promise<string> {
    const found = tag.exec(page);
    const name = found?.groups?.['name'];
    if (!found || name === undefined) throw new Error(`The entry page has nothing like ${tag.source}`);
    const element = elementOf((await built(root, name)).trim());
    return page.replace(found[0], () => element);
  }
  return {
    name: 'inline-first-paint',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle }) {
        const frame = frameOf(bundle ?? {}).join(' ');
        const styled = await inline(html, stylesheet, (text) => `<style>${text}</style>`);
        return await inline(styled, script, (text) => `<script data-frame="${frame}">${text}`);
      },
    },
  };
}
