import type { SensitiveParts, SensitivePlace } from './use-sensitive-parts.ts';
import { SensitiveNotice } from './sensitive-notice.tsx';

export interface SensitiveTextProps {
  readonly sensitive: SensitiveParts;
  readonly found: SensitivePlace | null;
  /** The field that holds the text. */
  readonly area: () => HTMLTextAreaElement | null | undefined;
}

/** Secrets in the text that is being written, below it. */
export function SensitiveText({ sensitive, found, area }: SensitiveTextProps) {
  if (!found) return null;
  const { remove, keep } = sensitive;
  return (
    <SensitiveNotice
      place={found}
      onShow={({ start, end }) => {
        area()?.focus();
        area()?.setSelectionRange(start, end);
      }}
      // The button goes away with what it was for; the focus goes where the text is.
      onRemove={(...parts) => {
        remove(...parts);
        area()?.focus();
      }}
      onKeep={(place) => {
        keep(place);
        area()?.focus();
      }}
    />
  );
}
