/** The calls of the Trusted Advisor API, with their SDK: no page's first visit waits for them. */
export function askAdvisor() {
  return import('./advisor-calls.ts');
}
