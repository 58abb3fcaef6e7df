/**
 * How well a case is founded stands in its name: `proven` by the service model or by AWS's published
 * examples, `documented` in words by AWS, or `ours`, a choice where no source says anything.
 */
export const proven = (title: string): string => `${title} [proven]`;
export const documented = (title: string): string => `${title} [documented]`;
export const ours = (title: string): string => `${title} [ours]`;
