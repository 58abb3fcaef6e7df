/** The thread of column-worker.ts: it has the columns and nothing else. */
import { parentPort } from 'node:worker_threads';

import { goAfterTheEventLoop } from '../../../database/after-the-event-loop.ts';
import { CaseColumns } from './case-columns.ts';
import type { CaseRow } from './case-row.ts';
import type { Kind, Questions, ThreadAnswer, ThreadMessage } from './question.ts';
import { answering } from './row-search.ts';

goAfterTheEventLoop();

const columns = new CaseColumns();

function answerOf<Each extends Kind>(kind: Each, question: Questions[Each]) {
  return answering[kind](columns, question);
}

function answer({ id, kind, question }: Exclude<ThreadMessage, { rows: string }>): ThreadAnswer {
  try {
    return { id, answer: answerOf(kind, question) };
  } catch (failure) {
    return { id, failure: failure instanceof Error ? (failure.stack ?? failure.message) : String(failure) };
  }
}

parentPort?.on('message', (message: ThreadMessage) => {
  if ('rows' in message) {
    // Rows by our own query.
    for (const row of JSON.parse(message.rows) as CaseRow[]) columns.put(row);
    return;
  }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort?.postMessage(answer(message));
});
