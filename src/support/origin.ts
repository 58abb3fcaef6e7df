/** What AWS signs its answers with. Source: API reference, Communication; CLI examples. */
export const awsName = 'Amazon Web Services';

/** Whose message it is, as events name it. */
export type Origin = 'AWS' | 'CUSTOMER';

export function originOf(submittedBy: string | undefined): Origin {
  return submittedBy === awsName ? 'AWS' : 'CUSTOMER';
}
