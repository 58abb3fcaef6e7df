/**
 * Runs before the first paint, so that nobody who chose dark sees a flash of light and no dense row is tall
 * first. The built page has it inside; with hot reload it comes as a module, after the paint.
 */
import { signInPath } from '../contract/sign-in.ts';
import { readChoices } from './kept-choices.ts';

const { theme = 'system', density, accounts } = readChoices();
const isSystemDark = theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches;
document.body.classList.toggle('awsui-dark-mode', theme === 'dark' || isSystemDark);
document.body.classList.toggle('awsui-compact-mode', density === 'compact');
document.body.dataset['page'] = location.pathname === signInPath ? 'sign-in' : 'console';

/** What every page needs, which the build writes there; a module has no element. */
const frame = document.currentScript?.dataset['frame']?.split(' ') ?? [];

function preload(): void {
  for (const href of frame) {
    const kind = href.endsWith('.css') ? { rel: 'preload', as: 'style' } : { rel: 'modulepreload' };
    document.head.append(Object.assign(document.createElement('link'), { ...kind, crossOrigin: '', href }));
  }
}

// On a first visit it would compete with what is painted first; who has been here mostly has it at hand. A
// hidden tab paints nothing.
if (accounts || document.hidden) preload();
else requestAnimationFrame(() => setTimeout(preload));
