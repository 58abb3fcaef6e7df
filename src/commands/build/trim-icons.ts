import type { Plugin, Rolldown } from 'vite';

const icons = /\/components\/icon\/generated\/icons\.js$/;
/** One icon as the bundler writes it: a name on the first level, and all up to the next one. */
const icon = /^\t"?([\w-]+)"?: \S*createElement\([^]*?(?=^\t"?[\w-]+"?: |^\};)/gm;

/** All that may name an icon: what the console and the design system write in quotes. */
function quoted(chunks: Readonly<Record<string, Rolldown.RenderedChunk>>): ReadonlySet<string> {
  const texts = Object.values(chunks).flatMap(({ modules }) =>
    Object.entries(modules)
      .filter(([id]) => /\/src\/console\/|\/@cloudscape-design\//.test(id) && !icons.test(id))
      .map(([, { code }]) => code ?? ''),
  );
  return new Set(
    texts.flatMap((code) => [...code.matchAll(/"([a-z][\w-]*)"/g)].map(([, name = '']) => name)),
  );
}

/**
 * The design system draws 143 icons and sends them all, because names choose them. Those that nobody names are
 * left out. The sweep of all screens finds a place for an icon that stays empty.
 */
export function trimIcons(): Plugin {
  return {
    name: 'trim-icons',
    apply: 'build',
    renderChunk(code, chunk, _options, { chunks }) {
      const id = Object.keys(chunk.modules).find((one) => icons.test(one));
      const all = id === undefined ? null : (chunk.modules[id]?.code ?? '');
      if (all === null) return null;
      const names = quoted(chunks);
      const kept = all.replaceAll(icon, (whole, name: string) => (names.has(name) ? whole : ''));
      if (kept === all || !code.includes(all)) this.error('trim-icons.ts does not know the icons any more.');
      return code.replace(all, () => kept);
    },
  };
}
