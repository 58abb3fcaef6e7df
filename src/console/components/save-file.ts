import { safeFileName } from '../../support/safe-file-name.ts';

/** Long enough for any browser to have taken the bytes. */
const lifetime = 60_000;

function download(fileName: string, url: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = safeFileName(fileName);
  link.click();
}

/** Hands a file, or the link to it, to the browser to save. It is never opened in this origin. */
export function saveFile(fileName: string, content: Blob | string): void {
  if (typeof content === 'string') return download(fileName, content);
  const url = URL.createObjectURL(content);
  download(fileName, url);
  setTimeout(() => URL.revokeObjectURL(url), lifetime);
}
