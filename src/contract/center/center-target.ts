/** The left part of `X-Amz-Target: SupportCenter.<Operation>`; apart, for whoever has no SDK yet. */
export const centerTarget = 'SupportCenter';
