import { lazyPiece } from '../../components/lazy-piece.tsx';
import { OnPress } from '../../components/on-press.tsx';
import { useText } from '../../hooks/use-text.ts';
import type { ExportMenuProps } from './export-menu.tsx';

const ExportMenu = lazyPiece(async () => (await import('./export-menu.tsx')).ExportMenu);

/** The way to the whole result as a file. */
export function ExportPlace(props: ExportMenuProps) {
  const text = useText();
  return (
    <OnPress
      button={{
        iconName: 'caret-down-filled',
        iconAlign: 'right',
        disabled: !props.total,
        children: text('cases.export'),
      }}
    >
      <ExportMenu {...props} />
    </OnPress>
  );
}
