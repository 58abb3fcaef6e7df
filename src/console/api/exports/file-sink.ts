/** Where a file goes that comes piece by piece. */
export interface FileSink {
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** The whole of it, where the person has not named a place for it yet. */
  close(): Promise<Blob | null>;
  abort(): Promise<void>;
}

interface SavePicker {
  showSaveFilePicker(options: object): Promise<{ createWritable(): Promise<WritableStream> }>;
}

/** What only some browsers have, and no type tells of. */
function pickerOf(browser: object): SavePicker | null {
  return 'showSaveFilePicker' in browser ? (browser as SavePicker) : null;
}

/**
 * A file on the person's disk, where the browser can write to one; null where they think better of it. Must
 * be called at the press itself: a browser asks for a place at no other time.
 */
export async function openSink(fileName: string, type: string): Promise<FileSink | null> {
  const picker = pickerOf(globalThis);
  if (!picker) return blobSink(type);
  const ending = fileName.slice(fileName.lastIndexOf('.'));
  try {
    const options = { suggestedName: fileName, types: [{ accept: { [type]: [ending] } }] };
    const file = await picker.showSaveFilePicker(options);
    return diskSink((await file.createWritable()).getWriter());
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    // A frame or a policy forbids the dialog, not the file.
    return blobSink(type);
  }
}

function diskSink(writer: WritableStreamDefaultWriter): FileSink {
  return {
    write: (bytes) => writer.write(bytes),
    async close() {
      await writer.close();
      return null;
    },
    abort: () => writer.abort(),
  };
}

/** Bytes from which on pieces are handed to the browser, which may keep them on disk. */
const handedOver = 4 * 1024 * 1024;

export function blobSink(type: string): FileSink {
  const whole: Blob[] = [];
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const handOver = () => {
    whole.push(new Blob(pieces));
    [pieces, length] = [[], 0];
  };
  return {
    async write(bytes) {
      pieces.push(bytes);
      length += bytes.length;
      if (length >= handedOver) handOver();
    },
    async close() {
      handOver();
      return new Blob(whole, { type });
    },
    async abort() {
      [pieces, whole.length] = [[], 0];
    },
  };
}
