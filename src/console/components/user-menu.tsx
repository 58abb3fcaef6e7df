import ButtonDropdown, { type ButtonDropdownProps } from '@cloudscape-design/components/button-dropdown';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';

import { type Theme, themes } from '../../contract/center/preferences.ts';
import { usePutPreferences } from '../api/preferences.ts';
import { useSession } from '../api/session.ts';
import { chooseTheme, useTheme } from '../hooks/theme.ts';
import { type Text, useText } from '../hooks/use-text.ts';
import { forgetPerson } from '../kept-choices.ts';
import { paths } from '../paths.ts';
import { problemOf } from '../api/errors.ts';
import { useNotify } from './notices.tsx';

function useSignOut(): () => Promise<void> {
  const text = useText();
  const notify = useNotify();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const session = useSession();
  return async () => {
    let continueAt: string | null;
    try {
      const { leave } = await import('../api/leave.ts');
      continueAt = await leave(session);
    } catch (error) {
      const { happened, advice } = problemOf(error, 'write');
      notify({ type: 'error', header: text(happened), content: text(advice) });
      return;
    }
    forgetPerson();
    if (continueAt !== null) {
      globalThis.location.assign(continueAt);
      return;
    }
    await navigate(paths.signIn());
    queryClient.clear();
  };
}

function menuItems(text: Text, theme: Theme): ButtonDropdownProps.ItemOrGroup[] {
  const appearance = themes.map((known) => ({
    id: known,
    text: text(`theme.${known}`),
    itemType: 'checkbox' as const,
    checked: known === theme,
  }));
  return [
    { text: text('theme.label'), items: appearance },
    { id: 'mentions', text: text('nav.mentions') },
    { id: 'settings', text: text('nav.settings') },
    { id: 'sign-out', text: text('user.signOut') },
  ];
}

/** Who is signed in, how the console looks for them, and the way out. */
export function UserMenu() {
  const text = useText();
  const { user } = useSession();
  const theme = useTheme();
  const putPreferences = usePutPreferences();
  const leave = useSignOut();
  const navigate = useNavigate();

  function choose(id: string): void {
    const chosen = themes.find((known) => known === id);
    if (id === 'settings' || id === 'mentions') {
      void navigate(paths[id]());
      return;
    }
    if (!chosen) {
      void leave();
      return;
    }
    chooseTheme(chosen);
    // If this fails the choice still holds on this device, so there is nothing to tell.
    putPreferences.mutate({ theme: chosen });
  }

  const label = text('user.menu', { name: user.displayName ?? user.userName });
  return (
    <ButtonDropdown
      variant="icon"
      iconName="user-profile"
      ariaLabel={label}
      items={[{ text: label, items: menuItems(text, theme) }]}
      onItemClick={({ detail }) => choose(detail.id)}
    />
  );
}
