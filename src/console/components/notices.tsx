import type { FlashbarProps } from '@cloudscape-design/components/flashbar';
import {
  createContext,
  lazy,
  type ReactNode,
  Suspense,
  useCallback,
  useContext,
  useMemo,
  useState,
} from 'react';

import { useText } from '../hooks/use-text.ts';

/** Most visits show none, so the bar arrives with the first notice; without a network its words do. */
const Flashbar = lazy(() =>
  import('@cloudscape-design/components/flashbar').catch(() => ({ default: PlainNotices })),
);

function PlainNotices({ items }: Pick<FlashbarProps, 'items'>) {
  return (
    <output className="sc-plain-notices">
      {items.map(({ id, header, content }) => (
        <span key={id}>
          <strong>{header}</strong> {content}
        </span>
      ))}
    </output>
  );
}

export interface Notice {
  readonly type: 'success' | 'info' | 'warning' | 'error';
  readonly header: string;
  readonly content?: ReactNode;
  /** Stays until another one that stays: there is something to do in it. */
  readonly stays?: boolean;
}

type Notify = (notice: Notice) => void;

const NotifyContext = createContext<Notify>(() => undefined);
const NoticesContext = createContext<readonly (Notice & { readonly id: number })[]>([]);
const DismissContext = createContext<(id: number) => void>(() => undefined);

/** Older ones have been read, or never will be. */
const maxShown = 3;

let lastId = 0;

/** Said twice it would only take room from what is below. */
function saysTheSame(earlier: Notice, later: Notice): boolean {
  return earlier.type === later.type && earlier.header === later.header && earlier.content === later.content;
}

export function NoticesProvider({ children }: { readonly children: ReactNode }) {
  const [notices, setNotices] = useState<readonly (Notice & { readonly id: number })[]>([]);
  const notify = useCallback<Notify>((notice) => {
    lastId += 1;
    const id = lastId;
    setNotices((shown) => [
      { ...notice, id },
      ...shown
        .filter((earlier) => !saysTheSame(earlier, notice))
        .filter(({ stays }, place) => (stays ? !notice.stays : place < maxShown - 1)),
    ]);
  }, []);
  const dismiss = useCallback((id: number) => {
    setNotices((shown) => shown.filter((notice) => notice.id !== id));
  }, []);
  return (
    <NotifyContext value={notify}>
      <DismissContext value={dismiss}>
        <NoticesContext value={notices}>{children}</NoticesContext>
      </DismissContext>
    </NotifyContext>
  );
}

/** Tells something that outlasts the screen, e.g. that a case was opened. Failures stand where they happened. */
export function useNotify(): Notify {
  return useContext(NotifyContext);
}

export function Notices() {
  const text = useText();
  const notices = useContext(NoticesContext);
  const dismiss = useContext(DismissContext);
  const items = useMemo(
    () =>
      notices.map(({ id, ...notice }) => ({
        ...notice,
        id: String(id),
        dismissible: true,
        dismissLabel: text('shell.dismiss'),
        statusIconAriaLabel: notice.type,
        onDismiss: () => dismiss(id),
      })),
    [notices, dismiss, text],
  );
  if (items.length === 0) return null;
  return (
    <div className="sc-notices">
      <Suspense>
        <Flashbar items={items} />
      </Suspense>
    </div>
  );
}
