/**
 * PDFs are drawn by pdf.js onto a canvas: the browser's own viewer would need a frame, which the page's
 * policy has no place for, and does not work in a sandboxed one. Drawing runs nothing of the file: no
 * script in it, no form, no link. Decoders in WebAssembly are left out, as the policy allows none.
 */
import { getDocument, type PDFDocumentProxy, PDFWorker } from 'pdfjs-dist';
// oxlint-disable-next-line import/default -- the bundler makes an address of it
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

interface ScriptPolicies {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): {
    createScriptURL(address: string): string;
  };
}

/** A worker's address is one that may run: only our own file is let through. */
function trustedAddress(): string {
  // The type of the page does not know the interface in every version of the library.
  const { trustedTypes } = globalThis as { trustedTypes?: ScriptPolicies };
  const createScriptURL = (address: string) => {
    if (address !== workerAddress) throw new TypeError('Only our own worker is started.');
    return address;
  };
  return (
    trustedTypes?.createPolicy('pdf-worker', { createScriptURL }).createScriptURL(workerAddress) ??
    workerAddress
  );
}

let known: string | null = null;

/** Pixels of an image within the file that are decoded at most. */
const largestImage = 50_000_000;

export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  close(): void;
}

/** Rejects for what is no PDF, or one that asks for a password. The bytes are used up. */
export async function openPdf(bytes: Uint8Array<ArrayBuffer>): Promise<OpenPdf> {
  known ??= trustedAddress();
  const port = new Worker(known, { type: 'module' });
  const worker = PDFWorker.create({ port, verbosity: 0 });
  const task = getDocument({
    data: bytes,
    worker,
    useWasm: false,
    disableWorkerRendering: true,
    maxImageSize: largestImage,
    verbosity: 0,
  });
  const close = () => {
    void task.destroy().finally(() => {
      worker.destroy();
      port.terminate();
    });
  };
  try {
    return { document: await task.promise, close };
  } catch (error) {
    close();
    throw error;
  }
}
