// Runs before the first paint, so that nobody who chose dark sees a flash of light. It stands apart
// because the page's policy allows no script inside it. The same rules as src/console/kept-choices.ts.
(function applyKeptTheme() {
  let theme = 'system';
  try {
    theme = JSON.parse(localStorage.getItem('support-center.choices') ?? '{}').theme ?? theme;
  } catch {
    // Storage is closed or holds something else: the system's theme it is.
  }
  const dark = theme === 'dark' || (theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.body.classList.toggle('awsui-dark-mode', dark);
  document.body.dataset.page = location.pathname === '/sign-in' ? 'sign-in' : 'console';
})();
