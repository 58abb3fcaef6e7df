import { useEffect } from 'react';

import { useSession } from '../../api/session.ts';
import { useNotify } from '../../components/notices.tsx';
import { undoPlace } from './bulk/undo-place.ts';

/** After a reload: offers once more to undo what was changed of several cases before it. */
export function useKeptUndo(): void {
  const notify = useNotify();
  const { userName } = useSession().user;
  useEffect(() => {
    if (undoPlace.isShown || sessionStorage.getItem(undoPlace.name) === null) return;
    undoPlace.isShown = true;
    const offer = async () => {
      const { keptNotice } = await import('./bulk/bulk-outcome.tsx');
      const notice = keptNotice(userName);
      if (notice) notify(notice);
    };
    // Without the network there is nothing to undo with either: the next look at a list tries again.
    offer().catch(() => {
      undoPlace.isShown = false;
    });
  }, [notify, userName]);
}
