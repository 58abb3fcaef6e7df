import './attachment-preview.css';

import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';

import { lazyPiece } from '../../lazy-piece.tsx';
import { attachmentHeadQuery } from '../../../api/attachments/downloads.ts';
import type { FileHead } from '../../../api/attachments/fetch-attachment.ts';
import { useText } from '../../../hooks/use-text.ts';
import { CodeBlock } from '../../message/code-block.tsx';
import { ProblemAlert } from '../../problem-alert.tsx';
import { decodeText } from './decode-text.ts';
import { ImageView } from './image-view.tsx';
import { type PreviewKind, previewLimits } from './preview-kind.ts';

// A megabyte of code, for whoever opens one.
const PdfView = lazyPiece(async () => (await import('./pdf-view.tsx')).PdfView);
const TableView = lazyPiece(async () => (await import('./table-view.tsx')).TableView);

export interface AttachmentPreviewProps {
  readonly accountId: string;
  readonly attachmentId: string;
  readonly fileName: string;
  readonly kind: PreviewKind;
}

interface ContentProps extends Pick<AttachmentPreviewProps, 'fileName' | 'kind'> {
  readonly head: FileHead;
}

function Content({ fileName, kind, head: { bytes, isWhole } }: ContentProps) {
  const text = useText();
  const note = (words: string) => <p className="sc-preview-note">{words}</p>;
  if (kind === 'image' || kind === 'pdf') {
    if (!isWhole) return note(text('attachments.preview.tooLarge'));
    if (kind === 'image') return <ImageView fileName={fileName} bytes={bytes} />;
    return <PdfView fileName={fileName} bytes={bytes} />;
  }
  const content = decodeText(bytes);
  if (content === null) return note(text('attachments.preview.failed'));
  if (content.trim() === '') return note(text('attachments.preview.empty'));
  if (kind === 'table') return <TableView fileName={fileName} content={content} isCut={!isWhole} />;
  return (
    <>
      <CodeBlock code={content} />
      {!isWhole && note(text('attachments.preview.cut'))}
    </>
  );
}

/** A look into an attachment. Its bytes are drawn or shown as text; none of them is opened by the browser. */
export function AttachmentPreview({ accountId, attachmentId, fileName, kind }: AttachmentPreviewProps) {
  const text = useText();
  const query = useQuery(attachmentHeadQuery(accountId, attachmentId, previewLimits[kind]));
  const opening = <output>{text('attachments.preview.opening')}</output>;
  return (
    <section className="sc-preview" aria-label={text('attachments.preview', { fileName })}>
      {query.isPending && opening}
      <ProblemAlert error={query.error} activity="read" onRetry={() => void query.refetch()} />
      {query.data && (
        <Suspense fallback={opening}>
          <Content fileName={fileName} kind={kind} head={query.data} />
        </Suspense>
      )}
    </section>
  );
}
