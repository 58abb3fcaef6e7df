import { z } from 'zod';

import { parsePolicy } from '../../support/policy/policy-document.ts';

/** IAM's bound for a managed policy, in characters. */
const longest = 6144;

/** The text of a policy all of which is understood: what is not would be denied at use. */
export const policyDocument = z
  .string()
  .max(longest, `must have at most ${longest} characters`)
  .superRefine((document, context) => {
    const parsed = parsePolicy(document);
    if (parsed.ok) return;
    const [problem] = parsed.problems;
    const place = problem?.path ? `${problem.path}: ` : '';
    context.addIssue({ code: 'custom', message: `${place}${problem?.message.replace(/\.$/, '')}` });
  });
