import ExpandableSection from '@cloudscape-design/components/expandable-section';
import { useEffect, useRef, useState } from 'react';

import { useText } from '../../hooks/use-text.ts';
import './file-preview.css';

/** Bytes of an image that are decoded for a look at it; a larger one would cost what the page has. */
const largestImage = 20 * 1024 * 1024;
/** Bytes of a text: about a screen. */
const textHead = 2048;

/** Images that browsers show without running anything in them; SVG is shown as an image too, which runs nothing. */
export function hasPreview(file: File): boolean {
  if (file.type.startsWith('image/')) return file.size <= largestImage;
  return file.type.startsWith('text/') || /\.(?:log|json|ya?ml|csv|conf|ini|xml|md|tf|sh)$/i.test(file.name);
}

/** A look into a file, read only when it is asked for. */
export function FilePreview({ file }: { readonly file: File }) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const isImage = file.type.startsWith('image/');
  return (
    <ExpandableSection
      headerText={text('attachments.preview', { fileName: file.name })}
      expanded={isOpen}
      onChange={({ detail }) => setOpen(detail.expanded)}
    >
      {isOpen && (isImage ? <ImagePreview file={file} /> : <TextPreview file={file} />)}
    </ExpandableSection>
  );
}

function ImagePreview({ file }: { readonly file: File }) {
  const text = useText();
  const image = useRef<HTMLImageElement>(null);
  const [isBroken, setBroken] = useState(false);
  useEffect(() => {
    const url = URL.createObjectURL(file);
    if (image.current) image.current.src = url;
    return () => URL.revokeObjectURL(url);
  }, [file]);
  if (isBroken) return text('attachments.preview.failed');
  const alt = text('attachments.preview.image', { fileName: file.name });
  return <img ref={image} className="sc-file-preview-image" alt={alt} onError={() => setBroken(true)} />;
}

function TextPreview({ file }: { readonly file: File }) {
  const text = useText();
  const [head, setHead] = useState<string | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const read = async () => {
      try {
        const shown = await file.slice(0, textHead).text();
        const isText = !shown.includes('\0');
        const whole = file.size > textHead ? `${shown}…` : shown;
        if (isCurrent) setHead(isText ? whole : text('attachments.preview.failed'));
      } catch {
        // Changed or moved since it was chosen; the submit says so.
        if (isCurrent) setHead(text('attachments.preview.failed'));
      }
    };
    void read();
    return () => {
      isCurrent = false;
    };
  }, [file, text]);
  return <pre className="sc-file-preview-text">{head}</pre>;
}
