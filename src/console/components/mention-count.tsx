import '../text/en/news.ts';
import './mention-count.css';

import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { Link, useNavigate } from 'react-router';

import type { Mentioned } from '../../contract/live-event.ts';
import { currentLine } from '../api/live/live-line.ts';
import { findNewsCase, inOneTab, notificationPermission } from '../api/live/notifications.ts';
import { mentionsQuery, useMentionNews } from '../api/mentions.ts';
import { preferencesQuery } from '../api/preferences.ts';
import { useText } from '../hooks/use-text.ts';
import { paths } from '../paths.ts';

/** Tells by the browser, where the person wants it and looks at none of our tabs; never what the note says. */
function useMentionNotification(latest: Mentioned | null): void {
  const text = useText();
  const navigate = useNavigate();
  const choice = useQuery({ ...preferencesQuery(), enabled: false }).data?.notifications ?? 'off';
  const tell = useEffectEvent(async ({ accountId, caseId }: Mentioned) => {
    const found = await findNewsCase(accountId, caseId);
    if (!found) return;
    const { subject, displayId } = found;
    const body = text('live.answered.text', { subject, displayId });
    const notification = new Notification(text('live.mentioned'), {
      body,
      tag: `mention ${caseId}`,
      icon: '/mark.svg',
    });
    notification.addEventListener('click', () => {
      globalThis.focus();
      notification.close();
      void navigate(paths.mentions());
    });
  });
  useEffect(() => {
    const isWanted = choice !== 'off' && notificationPermission() === 'granted' && !currentLine().isWatched;
    if (!latest || !isWanted) return;
    // Who is not told this once sees the count.
    inOneTab(`mention ${latest.caseId}`, () => tell(latest)).catch(() => undefined);
    // oxlint-disable-next-line react/exhaustive-deps -- each mention is told of once, whatever is chosen later
  }, [latest]);
}

/** How many notes mention the person that they have not seen, and the way there. */
export function MentionCount({ latest }: { readonly latest: Mentioned | null }) {
  const text = useText();
  useMentionNews();
  useMentionNotification(latest);
  const { data = [] } = useQuery(mentionsQuery());
  const count = data.filter(({ isSeen }) => !isSeen).length;
  return (
    <output>
      {count > 0 && (
        <Link className="sc-mentions" to={paths.mentions()} aria-label={text('mentions.count', { count })}>
          @ {count}
        </Link>
      )}
    </output>
  );
}
