// Runs before the first paint, so that nobody who chose dark sees a flash of light and no dense row is tall
// first. The built page has it inside. The same rules as kept-choices.ts.
(function applyKeptChoices() {
  let choices = {};
  try {
    choices = JSON.parse(localStorage.getItem('support-center.choices') ?? '{}') ?? choices;
  } catch {
    // Storage is closed or holds something else: the system's theme it is.
  }
  const theme = choices.theme ?? 'system';
  const dark = theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.body.classList.toggle('awsui-dark-mode', dark);
  document.body.classList.toggle('awsui-compact-mode', choices.density === 'compact');
  document.body.dataset.page = location.pathname === '/sign-in' ? 'sign-in' : 'console';

  // What every page needs, without waiting for the script that will ask for it.
  const frame = document.currentScript?.dataset.frame?.split(' ') ?? [];
  const preload = () => {
    for (const href of frame) {
      const kind = href.endsWith('.css') ? { rel: 'preload', as: 'style' } : { rel: 'modulepreload' };
      document.head.append(Object.assign(document.createElement('link'), { ...kind, crossOrigin: '', href }));
    }
  };
  // Who has been here has it at hand; on a first visit it would compete with what is painted first.
  if (choices.accounts || document.hidden) preload();
  else requestAnimationFrame(() => setTimeout(preload));
})();
