import { lazyPiece } from '../../../components/lazy-piece.tsx';
import { OnPress } from '../../../components/on-press.tsx';
import { useText } from '../../../hooks/use-text.ts';
import type { CheckPreferencesProps } from './check-preferences.tsx';

const CheckPreferences = lazyPiece(async () => (await import('./check-preferences.tsx')).CheckPreferences);

/** The button for how the list looks. */
export function CheckPreferencesPlace(props: CheckPreferencesProps) {
  const text = useText();
  return (
    <OnPress button={{ variant: 'icon', iconName: 'settings', ariaLabel: text('advisor.preferences') }}>
      <CheckPreferences {...props} />
    </OnPress>
  );
}
