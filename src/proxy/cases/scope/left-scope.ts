import type { CaseAttributes } from '../../../support/policy/case-condition.ts';

/**
 * What policies may ask of a case, as it was before the change that an event tells of: those members that have
 * changed. It stands in the store's log and never in what browsers are told.
 *
 * Context: whoever can't see a case any more hears nothing of it, and a screen that shows it would go on doing so.
 * Choice: the event remembers what was, so that whoever saw the case by that is told once more that something
 * happened, asks, and finds the case gone. Rejected: remembering for each stream what it may see.
 */
export type AttributesBefore = Partial<CaseAttributes>;
