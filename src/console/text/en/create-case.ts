export const createCaseText = {} as const;
