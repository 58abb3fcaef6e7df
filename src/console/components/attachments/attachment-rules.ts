/** What is wrong with chosen files, found before a byte of them is sent. */
import { apiLimits, attachmentLimits } from '../../../support/limits.ts';

/** The part of the browser's `File` that the rules look at. */
export interface ChosenFile {
  readonly name: string;
  readonly size: number;
}

export type AttachmentProblem = 'empty' | 'too-large' | 'name-too-long' | 'name-characters' | 'duplicate';

export interface AttachmentBounds {
  readonly count: number;
  /** Bytes of one file. */
  readonly bytes: number;
}

/** With upload links files may be larger, and more. */
export function attachmentBounds(mayUpload: boolean): AttachmentBounds {
  return mayUpload
    ? { count: apiLimits.uploadIds, bytes: attachmentLimits.uploadBytes }
    : { count: attachmentLimits.perSet, bytes: attachmentLimits.bytes };
}

export interface AttachmentProblems {
  /** In the order of the files; null where a file is fine. */
  readonly files: readonly (AttachmentProblem | null)[];
  readonly tooMany: boolean;
}

/** The API has no bound for names; no common file system takes more. */
const maxNameLength = 255;

/** Control characters and the separators of paths: whoever saves the file could not keep such a name. */
function hasUnsafeCharacter(name: string): boolean {
  return /[\p{Cc}\p{Cs}/\\]/u.test(name);
}

function problemOf(
  file: ChosenFile,
  earlier: readonly ChosenFile[],
  bounds: AttachmentBounds,
): AttachmentProblem | null {
  if (file.size === 0) return 'empty';
  if (file.size > bounds.bytes) return 'too-large';
  if (file.name.length > maxNameLength) return 'name-too-long';
  if (hasUnsafeCharacter(file.name)) return 'name-characters';
  if (earlier.some((other) => other.name === file.name)) return 'duplicate';
  return null;
}

export function checkAttachments(files: readonly ChosenFile[], bounds: AttachmentBounds): AttachmentProblems {
  return {
    files: files.map((file, index) => problemOf(file, files.slice(0, index), bounds)),
    tooMany: files.length > bounds.count,
  };
}

export function areAttachmentsFine(files: readonly ChosenFile[], bounds: AttachmentBounds): boolean {
  const problems = checkAttachments(files, bounds);
  return !problems.tooMany && problems.files.every((problem) => problem === null);
}
