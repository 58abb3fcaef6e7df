import { attachmentLimits } from '../../../support/limits.ts';

interface Sized {
  readonly size: number;
}

/** More than an attachment set takes. */
export function isLarge({ size }: Sized): boolean {
  return size > attachmentLimits.bytes;
}

/** Whether files are too many or too large for an attachment set; then all of them go by upload links. */
export function needsUploads(files: readonly Sized[]): boolean {
  return files.length > attachmentLimits.perSet || files.some(isLarge);
}
