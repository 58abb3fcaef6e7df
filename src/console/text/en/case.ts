export const caseText = {
  'case.title': 'Case',
} as const;
