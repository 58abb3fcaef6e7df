import { useEffect, useRef, useState } from 'react';

import { useText } from '../../../hooks/use-text.ts';
import { imageTypeOf } from './preview-kind.ts';

export interface ImageViewProps {
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export function ImageView({ fileName, bytes }: ImageViewProps) {
  const text = useText();
  const image = useRef<HTMLImageElement>(null);
  const [isBroken, setBroken] = useState(false);
  useEffect(() => {
    const type = imageTypeOf(fileName) ?? 'application/octet-stream';
    const url = URL.createObjectURL(new Blob([bytes], { type }));
    if (image.current) image.current.src = url;
    return () => URL.revokeObjectURL(url);
  }, [bytes, fileName]);
  if (isBroken) return <p className="sc-preview-note">{text('attachments.preview.failed')}</p>;
  const alt = text('attachments.preview.image', { fileName });
  return <img ref={image} className="sc-image-view" alt={alt} onError={() => setBroken(true)} />;
}
