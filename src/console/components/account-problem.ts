export type AccountProblem = 'no-plan' | 'throttled' | 'unreachable' | 'connection';

/** What is wrong with an account, for whoever only wants to read: how a connection is broken is for administrators. */
export function accountProblem(problem: string | undefined): AccountProblem {
  return problem === 'no-plan' || problem === 'throttled' || problem === 'unreachable'
    ? problem
    : 'connection';
}
