/** How a customer finds an answer of AWS. The console has stars; bounds are ours. */
export const ratingLimits = { min: 1, max: 5, /** Unicode code points. */ comment: 1000 } as const;
