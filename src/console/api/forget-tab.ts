/** On signing out: what this tab remembers of submits of unknown outcome is nobody else's to settle. */
export function forgetTab(): void {
  for (const name of Object.keys(sessionStorage)) {
    if (name.startsWith('support-center.')) sessionStorage.removeItem(name);
  }
}
