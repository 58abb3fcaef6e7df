/**
 * How well a case is founded stands at the head of its name: proven by the service model or by AWS's
 * published examples, documented in words by AWS, or ours, a choice where no source says anything.
 */
export const proven = '[proven]';
export const documented = '[documented]';
export const ours = '[ours]';
