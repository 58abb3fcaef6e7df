export interface JsonTextProps {
  readonly label: string;
  readonly value: string;
}

/** JSON to be read or copied. It scrolls where it is long, so that it has to take the keyboard. */
export function JsonText({ label, value }: JsonTextProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role -- see above
    <pre className="sc-record" tabIndex={0} role="region" aria-label={label}>
      {value}
    </pre>
  );
}
