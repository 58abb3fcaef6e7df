/** Sets of attachments and what an agent does, as arbitraries. */
import * as fc from 'fast-check';

import { file, invalid, maybeSet, rarely, setOf, text, tick } from './given.ts';
import { owner, pickCase, present, someCase } from './question.ts';
import type { Step } from './question.ts';
import * as writes from './writes.ts';

export const addAttachments: fc.Arbitrary<Step> = fc
  .record({
    owner,
    files: fc.array(file, { minLength: 0, maxLength: 4 }),
    isBadName: rarely,
    set: maybeSet,
    dryRun: rarely,
    tick,
  })
  .map((given) => (world) => {
    const set = setOf(world, given.owner, given.set);
    const isBad = given.isBadName && given.files.length > 0;
    const attachments = isBad ? given.files.map((each) => ({ ...each, fileName: '../x' })) : given.files;
    const input = present({
      attachments,
      attachmentSetId: set ?? undefined,
      dryRun: given.dryRun || undefined,
    });
    const problem = isBad && attachments.length <= 3 ? invalid : null;
    const members = { ...given, files: attachments, set, problem };
    return [
      {
        tick: given.tick,
        asked: { kind: 'api', owner: given.owner, operation: 'AddAttachmentsToSet', input },
        answer: (now) => writes.addToSet(now, members),
      },
    ];
  });

export const agentActs: fc.Arbitrary<Step> = fc
  .record({
    someCase,
    action: fc.constantFrom(
      'assign',
      'reply',
      'await-customer',
      'await-customer',
      'resolve',
      'change-severity',
    ),
    body: fc.option(text, { nil: null }),
    files: fc.array(file, { maxLength: 2 }),
    severityCode: fc.constantFrom('low', 'high', 'critical'),
    tick,
  })
  .map((given) => (world) => {
    const { caseId, owner: asking } = pickCase(world, given.someCase);
    const { action, severityCode } = given;
    const speaks = action === 'reply' || action === 'await-customer' || action === 'resolve';
    const words = speaks ? (given.body ?? (action === 'reply' ? 'An answer.' : null)) : null;
    const files = words === null ? [] : given.files;
    const input = present({
      caseId,
      action,
      body: words ?? undefined,
      attachments: words === null ? undefined : files,
      severityCode: action === 'change-severity' ? severityCode : undefined,
    });
    const members = { owner: asking, caseId, action, body: words, files, severityCode };
    return [
      {
        tick: given.tick,
        asked: { kind: 'desk', owner: asking, input },
        answer: (now) => writes.act(now, members),
      },
    ];
  });
