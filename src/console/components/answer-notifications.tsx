import '../text/en/news.ts';

import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { useNavigate } from 'react-router';

import { type CaseChanged, isAnswer } from '../../contract/live-event.ts';
import { currentLine } from '../api/live/live-line.ts';
import { useLiveEvents } from '../api/live/live-news.ts';
import {
  findNewsCase,
  inOneTab,
  isOwn,
  notificationPermission,
  showNotification,
} from '../api/live/notifications.ts';
import { preferencesQuery } from '../api/preferences.ts';
import { useSession } from '../api/session.ts';
import { useText } from '../hooks/use-text.ts';
import { paths } from '../paths.ts';

/**
 * Tells of answers by the browser, where the person wants it and looks at none of our tabs: of the one that it
 * was fetched for, and of those that follow.
 */
export function AnswerNotifications({ first }: { readonly first: CaseChanged }) {
  const text = useText();
  const navigate = useNavigate();
  const { user } = useSession();
  const choice = useQuery({ ...preferencesQuery(), enabled: false }).data?.notifications;

  async function tell({ accountId, caseId }: CaseChanged): Promise<void> {
    const found = await findNewsCase(accountId, caseId);
    if (!found || (choice === 'own' && !isOwn(found, user))) return;
    const { subject, displayId } = found;
    const body = text('live.answered.text', { subject, displayId });
    // One for each case: a further answer takes the place of the one before.
    const onClick = () => void navigate(paths.case(caseId));
    showNotification({ title: text('live.answered'), body, tag: caseId, onClick });
  }

  const hear = (change: CaseChanged): void => {
    const isWanted = choice !== 'off' && notificationPermission() === 'granted' && !currentLine().isWatched;
    if (!isWanted) return;
    const { caseId, communication = '' } = change;
    // Who is not told this once sees it in the list; there is nothing to do about it here.
    inOneTab(`${caseId} ${communication}`, () => tell(change)).catch(() => undefined);
  };
  const hearFirst = useEffectEvent(() => hear(first));
  useEffect(() => hearFirst(), []);
  useLiveEvents((news) => {
    if (news.name === 'case-changed' && isAnswer(news.detail)) hear(news.detail);
  });
  return null;
}
