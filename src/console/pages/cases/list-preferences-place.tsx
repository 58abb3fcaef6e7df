import { lazyPiece } from '../../components/lazy-piece.tsx';
import { OnPress } from '../../components/on-press.tsx';
import { useText } from '../../hooks/use-text.ts';
import type { ListPreferencesProps } from './list-preferences.tsx';

const ListPreferences = lazyPiece(async () => (await import('./list-preferences.tsx')).ListPreferences);

/** The button for how the list looks. */
export function ListPreferencesPlace(props: ListPreferencesProps) {
  const text = useText();
  return (
    <OnPress button={{ variant: 'icon', iconName: 'settings', ariaLabel: text('cases.preferences') }}>
      <ListPreferences {...props} />
    </OnPress>
  );
}
