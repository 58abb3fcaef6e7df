/**
 * Severity levels, least urgent first.
 * Sources: API reference SeverityLevel (codes, console names), CLI example of describe-severity-levels
 * (API names), user guide "Choosing a severity" (when to choose which).
 */
export interface Severity {
  readonly code: SeverityCode;
  /** The name DescribeSeverityLevels returns. */
  readonly name: string;
  /** The name that the guide and the console use. */
  readonly consoleName: string;
  /** When to choose it, in our words. */
  readonly meaning: string;
}

export const severityCodes = ['low', 'normal', 'high', 'urgent', 'critical'] as const;

export type SeverityCode = (typeof severityCodes)[number];

export const severities: Readonly<Record<SeverityCode, Severity>> = {
  low: {
    code: 'low',
    name: 'Low',
    consoleName: 'General guidance',
    meaning: 'You have a general question about development, or you want to ask for a feature.',
  },
  normal: {
    code: 'normal',
    name: 'Normal',
    consoleName: 'System impaired',
    meaning: 'Non-critical functions behave abnormally, or a development question is pressing.',
  },
  high: {
    code: 'high',
    name: 'High',
    consoleName: 'Production system impaired',
    meaning: 'Important functions of your application are impaired or degraded.',
  },
  urgent: {
    code: 'urgent',
    name: 'Urgent',
    consoleName: 'Production system down',
    meaning: 'Important functions of your application are unavailable; your business suffers noticeably.',
  },
  critical: {
    code: 'critical',
    name: 'Critical',
    consoleName: 'Business-critical system down',
    meaning: 'Critical functions of your application are unavailable; your business is at risk.',
  },
};

export function isSeverityCode(value: string): value is SeverityCode {
  return Object.hasOwn(severities, value);
}
