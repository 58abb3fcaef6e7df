/**
 * What an export of a whole account asks for, which a condition on cases narrows to these. No permission of its
 * own: whoever may search, read and download everything could take it along piece by piece.
 */
export const archiveActions = [
  'support:SearchForCases',
  'support:DescribeCases',
  'support:DescribeCommunications',
  'support:DescribeAttachment',
] as const;
