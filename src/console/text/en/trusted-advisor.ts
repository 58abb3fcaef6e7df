export const trustedAdvisorText = {} as const;
