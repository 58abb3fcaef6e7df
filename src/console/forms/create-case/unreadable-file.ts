/** The first file that the browser can't read any more: changed, moved or deleted since it was chosen. */
export async function findUnreadableFile(files: readonly File[]): Promise<File | null> {
  for (const file of files) {
    try {
      await file.slice(0, 1).arrayBuffer();
    } catch {
      return file;
    }
  }
  return null;
}
