import { useText } from '../../hooks/use-text.ts';

/** The places that a case will take: its facts, its messages. */
export function CaseSkeleton() {
  const text = useText();
  return (
    <output aria-label={text('case.loading')}>
      <span className="sc-skeleton sc-skeleton-facts" />
      <span className="sc-skeleton sc-skeleton-message" />
      <span className="sc-skeleton sc-skeleton-message" />
    </output>
  );
}
