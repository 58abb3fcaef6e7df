export const casesText = {
  'cases.title': 'Cases',
  'cases.heading': 'Cases of {account}',
} as const;
