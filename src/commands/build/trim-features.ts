/**
 * The design system's table is sent whole, with editing in place, rows within rows and columns to be dragged,
 * whose styles come in every combination. What the console never asks for is cut: the components that only
 * it leads to, and rules for classes that only it sets. Asking for it fails the build.
 */
import type { Plugin } from 'vite';

interface Feature {
  /** Who asks for it: a property that the console gives, or a component that is there. */
  readonly use: { readonly word?: RegExp; readonly place: RegExp };
  readonly classes?: RegExp;
  /** Exported functions, by the ends of their files. */
  readonly components?: Readonly<Record<string, string>>;
}

const property = (word: RegExp) => ({ word, place: /\/src\/console\// });

const unused: readonly Feature[] = [
  {
    use: property(/\beditConfig\b/),
    classes: /awsui_body-cell-(?:edit|success)/,
    components: {
      'body-cell/inline-editor': 'InlineEditor',
      'body-cell/disabled-inline-editor': 'DisabledInlineEditor',
    },
  },
  { use: property(/\bexpandableRows\b/), classes: /awsui_(?:body-cell-)?expandable-/ },
  { use: property(/\bstripedRows\b/), classes: /awsui_has-striped-rows/ },
  {
    use: property(/\bresizableColumns\b/),
    classes: /awsui_resizable-columns/,
    components: { 'resizer/index': 'Resizer' },
  },
  {
    use: property(/\bgroupDefinitions\b/),
    components: { 'header-cell/group-header-cell': 'TableGroupHeaderCell' },
  },
  { use: property(/\bmultiColumnSort\b/), components: { 'header-cell/sort-menu': 'SortMenu' } },
  {
    use: { place: /\/components\/(?:app-layout|content-layout|top-navigation|split-panel)\/index\.js$/ },
    classes: /awsui-context-(?:app-layout-toolbar|content-header|top-navigation)/,
  },
];

const components = new Map(unused.flatMap((feature) => Object.entries(feature.components ?? {})));

/** Whether an element has to have one of the classes: to be told not to have it is no need. */
function isUnused(selector: string): boolean {
  const positive = selector.replaceAll(/:not\([^()]*\)/g, '');
  return unused.some(({ classes }) => classes?.test(positive));
}

/** Minified: a rule is what stands before a brace and what stands in it. */
function withoutUnused(styles: string): string {
  return styles.replaceAll(/([^{}]+)(\{[^{}]*\})/g, (whole, selectors: string, rules: string) => {
    if (selectors.startsWith('@')) return whole;
    const kept = selectors.split(/,(?![^(]*\))/).filter((selector) => !isUnused(selector));
    return kept.length > 0 ? kept.join(',') + rules : '';
  });
}

/** What a module no longer uses would still be sent with it: the sets of pages go by imports. */
function withoutIdleImports(code: string): string {
  const body = code.replaceAll(/^import .*$/gm, '');
  return code.replaceAll(/^import (.*) from .*$/gm, (line, names: string) =>
    [...names.matchAll(/\w+/g)].some(([name]) => new RegExp(`\\b${name}\\b`).test(body)) ? line : '',
  );
}

export function trimFeatures(): Plugin {
  return {
    name: 'trim-features',
    apply: 'build',
    transform: {
      filter: { id: /\/components\/table\/(?:body-cell|header-cell|resizer)\/[\w-]+\.js$/ },
      handler(code, id) {
        const [, file = ''] = /\/table\/(.+)\.js$/.exec(id) ?? [];
        const name = components.get(file);
        if (name === undefined) return null;
        const cut = code.replace(
          new RegExp(`^export function ${name}\\([^]*?^\\}`, 'm'),
          `export function ${name}() { return null; }`,
        );
        if (cut === code) this.error(`trim-features.ts does not know ${id} any more.`);
        return { code: withoutIdleImports(cut), map: null };
      },
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const files = Object.values(bundle);
        const modules = files.flatMap((file) => (file.type === 'chunk' ? Object.entries(file.modules) : []));
        for (const { use } of unused) {
          const user = modules.find(
            ([id, { code }]) => use.place.test(id) && (use.word?.test(code ?? '') ?? true),
          );
          if (user) this.error(`trim-features.ts cuts what ${user[0]} uses.`);
        }
        for (const file of files) {
          if (file.type !== 'asset' || !file.fileName.endsWith('.css')) continue;
          file.source = withoutUnused(String(file.source));
        }
      },
    },
  };
}
