/** Places for what reaches people wherever they are. What fills them is fetched when there is something to tell. */
import { Suspense, useState } from 'react';

import { type CaseChanged, isAnswer, type Mentioned } from '../../contract/live-event.ts';
import { useFileRun } from '../api/exports/file-run.ts';
import { useLiveEvents } from '../api/live/live-news.ts';
import { useSession } from '../api/session.ts';
import { lazyPiece } from './lazy-piece.tsx';

const AnswerNotifications = lazyPiece(
  async () => (await import('./answer-notifications.tsx')).AnswerNotifications,
);
const ExportTray = lazyPiece(async () => (await import('./exports/export-tray.tsx')).ExportTray);
const MentionCount = lazyPiece(async () => (await import('./mention-count.tsx')).MentionCount);

/** Until the first answer nobody needs to know how to tell of one. */
export function Notifications() {
  const [first, hear] = useState<CaseChanged | null>(null);
  useLiveEvents((news) => {
    if (first === null && news.name === 'case-changed' && isAnswer(news.detail)) hear(news.detail);
  });
  return <Suspense>{first && <AnswerNotifications first={first} />}</Suspense>;
}

export function MentionPlace() {
  const { hasMentions } = useSession();
  const [latest, hear] = useState<Mentioned | null>(null);
  useLiveEvents((news) => {
    if (news.name === 'mention') hear({ ...news.detail });
  });
  return <Suspense>{(hasMentions || latest) && <MentionCount latest={latest} />}</Suspense>;
}

/** A file that is taken along may take a while, and nobody has to stay on its page. */
export function ExportPlace() {
  const run = useFileRun();
  return <Suspense>{run && <ExportTray run={run} />}</Suspense>;
}
