/**
 * `npm run test:long` runs the same suites with their long settings. Runner and suites meet in one
 * variable of the environment, which the processes of the tests inherit.
 */
const variable = 'TEST_SETTINGS';

/** What the runner adds to the environment of the suites. */
export const longSettings: Readonly<Record<string, string>> = { [variable]: 'long' };

export const isLong = process.env[variable] === 'long';

/** How much of something a suite tries. */
export function amount(usual: number, long: number): number {
  return isLong ? long : usual;
}

/** Milliseconds that a test with long settings may take: too many for anything but a hang. */
export const longTimeout = isLong ? 7_200_000 : 300_000;
