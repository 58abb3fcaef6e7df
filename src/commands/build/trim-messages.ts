import type { Plugin } from 'vite';

/** Components of the design system that the console does without, and whose words weigh something. */
const unused = [
  'annotation-context',
  'app-layout',
  'code-editor',
  'date-range-picker',
  'features-notification-drawer',
  'panel-resize-handle',
  'pie-chart',
  'prompt-input',
  's3-resource-selector',
  'slider',
  'split-panel',
  'tag-editor',
  'top-navigation',
  'tree-view',
  'tutorial-panel',
  'wizard',
];

/** Leaves out what the design system would say for components that are not there; one that is fails the build. */
export function trimMessages(): Plugin {
  return {
    name: 'trim-messages',
    apply: 'build',
    transform: {
      filter: { id: /\/i18n\/messages\/all\.en\.js$/ },
      handler(code) {
        const json = code.replace('export default ', '').replace(/;\s*$/, '');
        // The package's own file: components by their names, in one language.
        const messages = JSON.parse(json) as Record<string, { en: Record<string, unknown> }>;
        for (const { en } of Object.values(messages)) for (const name of unused) delete en[name];
        return { code: `export default ${JSON.stringify(messages)};`, map: null };
      },
    },
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((file) =>
        file.type === 'chunk' ? Object.keys(file.modules) : [],
      );
      const used = unused.filter((name) => modules.some((id) => id.includes(`/components/${name}/`)));
      if (used.length > 0) this.error(`trim-messages.ts leaves out the words of ${used.join(', ')}.`);
    },
  };
}
