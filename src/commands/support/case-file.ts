/**
 * The file that describes a case: YAML, of which JSON is a part. Its members are named as in a link that
 * fills the form in. What is wrong is told with the line where it stands.
 */
import { readFileSync } from 'node:fs';

import { isAlias, LineCounter, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import { z } from 'zod';

import { isEmailAddress } from '../../support/email.ts';
import { issueTypes } from '../../support/issue-types.ts';
import { caseLanguageCodes } from '../../support/languages.ts';
import { apiLimits, attachmentLimits } from '../../support/limits.ts';
import { isPhoneNumber } from '../../support/phone-number.ts';
import { UsageError } from './exit.ts';

const asText = 'must be text; put it in quotes';
const wrongType = ({ input }: { input?: unknown }) => (input === undefined ? 'must be there' : asText);
const text = z.string({ error: wrongType }).trim().min(1, 'must not be empty');
const several = z.union([text, z.array(text)], asText).transform((given) => [given].flat());
const email = text.refine(isEmailAddress, 'is not an e-mail address');

const caseFile = z.strictObject({
  subject: text,
  description: text,
  type: z.enum(issueTypes, `must be one of ${issueTypes.join(', ')}`).default('technical'),
  service: text,
  category: text,
  severity: text,
  language: z.enum(caseLanguageCodes, `must be one of ${caseLanguageCodes.join(', ')}`).default('en'),
  contact: z.enum(['web', 'chat', 'phone'], 'must be web, chat or phone').default('web'),
  phone: text.refine(isPhoneNumber, 'must have its country code, as in "+49 30 1234567"').optional(),
  extension: text.optional(),
  country: text.optional(),
  contacts: z
    .array(email, 'must be a list of e-mail addresses')
    .max(apiLimits.ccEmailAddresses, `must have at most ${apiLimits.ccEmailAddresses} addresses`)
    .default([]),
  region: text.optional(),
  instances: several.optional(),
  arns: several.optional(),
  requests: several.optional(),
  since: text.optional(),
  attachments: z
    .array(text, 'must be a list of files')
    .max(attachmentLimits.perSet, `must have at most ${attachmentLimits.perSet} files`)
    .default([]),
});

const checkedFile = caseFile.refine(({ contact, phone }) => (contact === 'phone') === (phone !== undefined), {
  path: ['phone'],
  error: 'belongs to the contact method phone, and to no other',
});

export type CaseFile = z.infer<typeof caseFile>;

const bytesAtMost = 256 * 1024;

/** Throws `UsageError` with every problem, each on a line of its own. */
export function readCaseFile(path: string, name: string): CaseFile {
  const source = readText(path, name);
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number) => `${name}:${lines.linePos(offset).line}`;
  const [broken] = document.errors;
  if (broken) throw new UsageError(`${at(broken.pos[0])}: ${broken.message}`);
  const parsed = checkedFile.safeParse(valueOf(document, name), { reportInput: false });
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.flatMap((issue) =>
    placesOf(issue).map(({ path: place, message }) => {
      const field = place.join('.');
      return `${at(offsetOf(document, place))}: ${field === '' ? '' : `${field}: `}${message}`;
    }),
  );
  throw new UsageError(problems.join('\n'));
}

function readText(path: string, name: string): string {
  try {
    const bytes = readFileSync(path);
    if (bytes.length > bytesAtMost) throw new UsageError(`${name}: is larger than ${bytesAtMost} bytes.`);
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (failure) {
    if (failure instanceof UsageError) throw failure;
    if (failure instanceof TypeError) throw new UsageError(`${name}: is not UTF-8 text.`);
    throw new UsageError(`${name}: can't be read.`);
  }
}

/** A name for a part that is used again is good for nothing here, and for blowing a file up. */
function valueOf(document: Document, name: string): unknown {
  if (isAlias(document.contents)) throw new UsageError(`${name}: has no case in it.`);
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    throw new UsageError(`${name}: uses an alias (*); write the value out.`);
  }
}

type Path = readonly PropertyKey[];

/** A member that is not known is told at its own place, and one that is missing as just that. */
function placesOf(issue: z.core.$ZodIssue): { path: Path; message: string }[] {
  const { path, message } = issue;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ path: [...path, key], message: 'is not known here' }));
  }
  if (issue.code === 'invalid_type' && path.length === 0) {
    return [{ path, message: 'must be members with values, as in "subject: …"' }];
  }
  return [{ path, message }];
}

/** Where the member stands in the file; where it does not, the one that should hold it. */
function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (node && typeof node === 'object' && 'range' in node && Array.isArray(node.range)) {
      return Number(node.range[0]);
    }
  }
  return 0;
}
