/** Long enough for any browser to have taken the bytes. */
const lifetime = 60_000;

/** Hands a file to the browser to save. It is never opened in this origin. */
export function saveFile(fileName: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), lifetime);
}
