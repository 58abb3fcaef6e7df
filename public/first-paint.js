// Runs before the first paint, so that nobody who chose dark sees a flash of light and no dense row is tall
// first. It stands apart because the page’s policy allows no script inside it. The same rules as
// src/console/kept-choices.ts.
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
  // Who has been here has the application at hand; it is read while the page is, not after.
  const frame = choices.accounts ? document.currentScript?.dataset.frame : undefined;
  for (const href of frame?.split(' ') ?? []) {
    document.head.append(
      Object.assign(document.createElement('link'), { rel: 'modulepreload', crossOrigin: '', href }),
    );
  }
})();
