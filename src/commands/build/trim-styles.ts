/**
 * The design system defines a thousand variables for components and themes, of which this console reads
 * half, and repeats the value of each beside every reading. Both are cut once all files are known.
 */
import type { Plugin, Rolldown } from 'vite';

/** A definition: its name and its value. Minified, so nothing else looks like one. */
const definition = /(--[\w-]+):([^;{}]*)(?:;|(?=\}))/g;
const reading = /var\((--[\w-]+)/g;

function namesIn(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, name = '']) => name);
}

/** The variables that have a value wherever one may read them: those of the page itself. */
function themeOf(styles: string): Set<string> {
  const bodies = [...styles.matchAll(/(?:^|[{}])body\{([^{}]*)\}/g)].map(([, rules = '']) => `${rules}}`);
  return new Set(bodies.flatMap((rules) => namesIn(rules, definition)));
}

/** The variables that something reads: a rule, a script, or another variable that is read. */
function readVariables(styles: string, scripts: string): Set<string> {
  const values = new Map<string, string>();
  for (const [, name = '', value = ''] of styles.matchAll(definition)) {
    values.set(name, `${values.get(name) ?? ''} ${value}`);
  }
  const read = new Set<string>();
  const open = [...namesIn(styles.replaceAll(definition, ''), reading), ...namesIn(scripts, /(--[\w-]+)/g)];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (read.has(name)) continue;
    read.add(name);
    open.push(...namesIn(values.get(name) ?? '', reading));
  }
  return read;
}

export function trimStyles(): Plugin {
  return {
    name: 'trim-styles',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const files = Object.values(bundle);
        const styles = files.filter(
          (file): file is Rolldown.OutputAsset => file.type === 'asset' && file.fileName.endsWith('.css'),
        );
        const scripts = files.map((file) => (file.type === 'chunk' ? file.code : '')).join('\n');
        const all = styles.map(({ source }) => String(source)).join('\n');
        const [theme, read] = [themeOf(all), readVariables(all, scripts)];
        for (const style of styles) {
          style.source = String(style.source)
            .replaceAll(definition, (whole, name: string) => (read.has(name) ? whole : ''))
            .replaceAll(/var\((--[\w-]+),[^()]*\)/g, (whole, name: string) =>
              theme.has(name) ? `var(${name})` : whole,
            );
        }
      },
    },
  };
}
