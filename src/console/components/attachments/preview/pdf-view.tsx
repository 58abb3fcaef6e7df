import Button from '@cloudscape-design/components/button';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';

import { useText } from '../../../hooks/use-text.ts';
import { type OpenPdf, openPdf } from './open-pdf.ts';

export interface PdfViewProps {
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

type State = PDFDocumentProxy | 'opening' | 'failed';

/** The document while it is looked at. */
function usePdf(bytes: Uint8Array<ArrayBuffer>): State {
  const [state, setState] = useState<State>('opening');
  useEffect(() => {
    let isGone = false;
    let open: OpenPdf | null = null;
    const start = async () => {
      try {
        // A copy: the worker takes what it is given.
        const opened = await openPdf(bytes.slice());
        open = opened;
        if (isGone) opened.close();
        else setState(opened.document);
      } catch {
        // No PDF after all, or one that asks for a password.
        if (!isGone) setState('failed');
      }
    };
    void start();
    return () => {
      isGone = true;
      open?.close();
    };
  }, [bytes]);
  return state;
}

/** Sharp on a dense screen, and bounded: a page can be as large as it likes. */
const widest = 1600;

async function draw(pdf: PDFDocumentProxy, number: number, canvas: HTMLCanvasElement): Promise<string> {
  const page = await pdf.getPage(number);
  const natural = page.getViewport({ scale: 1 });
  const scale = Math.min(2, widest / Math.max(natural.width, natural.height));
  const viewport = page.getViewport({ scale });
  canvas.width = Math.max(1, Math.floor(viewport.width));
  canvas.height = Math.max(1, Math.floor(viewport.height));
  await page.render({ canvas, viewport }).promise;
  const { items } = await page.getTextContent();
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
}

interface PageViewProps {
  readonly fileName: string;
  readonly pdf: PDFDocumentProxy;
}

function PageView({ fileName, pdf }: PageViewProps) {
  const text = useText();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [number, setNumber] = useState(1);
  const [words, setWords] = useState<string | null>('');
  useEffect(() => {
    let isGone = false;
    if (!canvas.current) return;
    const show = async (target: HTMLCanvasElement) => {
      // A page that can't be drawn says so; the others may do well.
      const found = await draw(pdf, number, target).catch(() => null);
      if (!isGone) setWords(found);
    };
    void show(canvas.current);
    return () => {
      isGone = true;
    };
  }, [pdf, number]);
  const place = { page: number, count: pdf.numPages };
  return (
    <>
      <div className="sc-pdf-bar">
        <Button
          iconName="angle-left"
          ariaLabel={text('attachments.preview.previousPage')}
          disabled={number <= 1}
          disabledReason={text('attachments.preview.firstPage')}
          onClick={() => setNumber(number - 1)}
        />
        <output>{text('attachments.preview.page', place)}</output>
        <Button
          iconName="angle-right"
          ariaLabel={text('attachments.preview.nextPage')}
          disabled={number >= pdf.numPages}
          disabledReason={text('attachments.preview.lastPage')}
          onClick={() => setNumber(number + 1)}
        />
      </div>
      <figure className="sc-pdf-page" aria-label={`${fileName}, ${text('attachments.preview.page', place)}`}>
        {/* One for each page: a canvas that is still being drawn on takes no other. */}
        <canvas key={number} ref={canvas} className="sc-image-view" />
      </figure>
      {words === null && <p className="sc-preview-note">{text('attachments.preview.failed')}</p>}
      {words !== null && words.trim() !== '' && (
        <details>
          <summary>{text('attachments.preview.pageText')}</summary>
          <p className="sc-text">{words}</p>
        </details>
      )}
    </>
  );
}

/** A PDF, page by page. */
export function PdfView({ fileName, bytes }: PdfViewProps) {
  const text = useText();
  const pdf = usePdf(bytes);
  if (pdf === 'opening') return <output>{text('attachments.preview.opening')}</output>;
  if (pdf === 'failed') return <p className="sc-preview-note">{text('attachments.preview.failed')}</p>;
  return <PageView fileName={fileName} pdf={pdf} />;
}
