import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';

import { type Text, useText } from '../../hooks/use-text.ts';
import type { FoundPart } from '../sensitive-text.ts';
import type { SensitivePlace } from './use-sensitive-parts.ts';

export interface SensitiveNoticeProps {
  readonly place: SensitivePlace;
  readonly onRemove: (place: SensitivePlace, parts: readonly FoundPart[]) => void;
  readonly onKeep: (place: SensitivePlace) => void;
  /** Where the text can be seen; a file can't. */
  readonly onShow?: (part: FoundPart) => void;
}

/** A log may hold thousands; a person looks at the first and takes out all. */
const mostShown = 5;

function headerOf(text: Text, { file, parts }: SensitivePlace): string {
  const count = parts.length;
  if (!file) return text('createCase.sensitive.description', { count });
  return text('createCase.sensitive.file', { count, fileName: file.name });
}

/** Beside what holds a secret: what it is, where it stands, and one click to take it out. */
export function SensitiveNotice(props: SensitiveNoticeProps) {
  const text = useText();
  const { place, onRemove, onKeep } = props;
  const surplus = place.parts.length - mostShown;
  return (
    <Alert type="warning" header={headerOf(text, place)}>
      <SpaceBetween size="xs">
        <div>{text('createCase.sensitive.advice')}</div>
        <ul className="sc-problem-list">
          {place.parts.slice(0, mostShown).map((part) => (
            <SensitiveItem key={part.start} part={part} {...props} />
          ))}
          {surplus > 0 && <li>{text('createCase.sensitive.more', { count: surplus })}</li>}
          {!place.isComplete && <li>{text('createCase.sensitive.incomplete')}</li>}
        </ul>
        <SpaceBetween direction="horizontal" size="xs">
          <Button formAction="none" onClick={() => onRemove(place, place.parts)}>
            {text(
              place.parts.length === 1 ? 'createCase.sensitive.redact' : 'createCase.sensitive.redactAll',
            )}
          </Button>
          <Button formAction="none" variant="link" onClick={() => onKeep(place)}>
            {text('createCase.sensitive.keep')}
          </Button>
        </SpaceBetween>
      </SpaceBetween>
    </Alert>
  );
}

function SensitiveItem({ part, place, onRemove, onShow }: SensitiveNoticeProps & { part: FoundPart }) {
  const text = useText();
  const { line, hint } = part;
  return (
    <li>
      {text(`createCase.sensitive.${part.kind}`)}, {text('createCase.sensitive.line', { line })}:{' '}
      <code className="sc-sensitive-hint">{hint}</code>{' '}
      {onShow && (
        <Button formAction="none" variant="inline-link" onClick={() => onShow(part)}>
          {text('createCase.sensitive.show', { line })}
        </Button>
      )}{' '}
      {place.parts.length > 1 && (
        <Button formAction="none" variant="inline-link" onClick={() => onRemove(place, [part])}>
          {text('createCase.sensitive.redactOne', { line })}
        </Button>
      )}
    </li>
  );
}
