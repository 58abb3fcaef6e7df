/**
 * What a form's text and its chosen files hold that must not leave the browser. A finding may be wrong, so a
 * person can keep it; a submit asks once and never refuses for good.
 */
import { useDeferredValue, useMemo, useState } from 'react';
import { useWatch } from 'react-hook-form';

import { isLarge } from '../../api/uploads/attachment-way.ts';
import { findInFile } from './file-searches.ts';
import type { WithFiles } from './form-draft.ts';
import { recallKeptParts, rememberKeptParts } from './kept-parts.ts';
import { fileWithoutParts, type FoundInFile } from '../sensitive-file.ts';
import { findSensitive, type FoundPart, placeParts, withoutParts } from '../sensitive-text.ts';
import { useFoundInFiles } from './use-found-in-files.ts';

/** Parts of the text where the file is null. */
export interface SensitivePlace extends FoundInFile {
  readonly file: File | null;
}

/** What is looked through: a field of text and the files of the same form. */
export interface Searched<Field extends string> {
  readonly draftName: string;
  readonly field: Field;
  readonly text: () => string;
  readonly files: () => readonly File[];
  readonly changeText: (text: string) => void;
  readonly changeFiles: (files: readonly File[]) => void;
}

export interface SensitiveParts<Field extends string = string> {
  readonly field: Field;
  /** Whether a secret in the text has kept the form from being sent. */
  readonly isHeld: boolean;
  /** Texts of parts that the person has decided to send. */
  readonly kept: ReadonlySet<string>;
  /** Takes the parts out of the text or the file that holds them. */
  readonly remove: (place: SensitivePlace, parts: readonly FoundPart[]) => void;
  /** The person says that these are no secrets. */
  readonly keep: (place: SensitivePlace) => void;
  /** What would be sent now; for the moment before sending. */
  readonly findUnseen: () => Promise<Field | 'attachments' | null>;
}

export interface SensitiveFiles {
  readonly places: readonly SensitivePlace[];
  /** Large ones that are still being searched. */
  readonly searched: readonly File[];
  /** Of these nothing leaves the browser yet: they are being searched, or wait for the person to decide. */
  readonly held: ReadonlySet<File>;
}

function unseen<Found extends FoundInFile>(found: Found | null, kept: ReadonlySet<string>): Found | null {
  if (!found) return null;
  const parts = found.parts.filter(({ text }) => !kept.has(text));
  return parts.length === 0 ? null : { ...found, parts };
}

function lookThrough(text: string): SensitivePlace {
  return { file: null, parts: placeParts(text, findSensitive(text)), isComplete: true };
}

/** Watched where it is shown, so that a letter typed does not render the whole form. */
export function useSensitiveText({ field, kept }: SensitiveParts): SensitivePlace | null {
  // Typing goes first; the search follows when there is time.
  const text = useDeferredValue(useWatch<Record<string, string>, string>({ name: field }));
  const found = useMemo(() => lookThrough(text), [text]);
  return unseen(found, kept);
}

export function useSensitiveFiles({ kept }: SensitiveParts): SensitiveFiles {
  const files = useWatch<WithFiles, 'attachments'>({ name: 'attachments' });
  const found = useFoundInFiles(files);
  return useMemo(() => {
    const places = files.flatMap((file): SensitivePlace[] => {
      const result = unseen(found.get(file) ?? null, kept);
      return result ? [{ ...result, file }] : [];
    });
    const searching = files.filter((file) => !found.has(file));
    const undecided = files.filter((file) => places.some((place) => place.file === file));
    return { places, searched: searching.filter(isLarge), held: new Set([...searching, ...undecided]) };
  }, [files, found, kept]);
}

export function useSensitiveParts<Field extends string>(searched: Searched<Field>): SensitiveParts<Field> {
  const { draftName, field, text, files, changeText, changeFiles } = searched;
  const [kept, setKept] = useState(() => recallKeptParts(draftName));
  const [isHeld, setHeld] = useState(false);
  return {
    field,
    isHeld,
    kept,
    remove: ({ file }, parts) => {
      if (!file) return changeText(withoutParts(text(), parts));
      const replacement = fileWithoutParts(file, parts);
      changeFiles(files().map((other) => (other === file ? replacement : other)));
    },
    keep: ({ parts }) => {
      const now = new Set([...kept, ...parts.map((part) => part.text)]);
      setKept(now);
      rememberKeptParts(draftName, now);
    },
    findUnseen: async () => {
      const isInText = unseen(lookThrough(text()), kept) !== null;
      setHeld(isInText);
      if (isInText) return field;
      const inFiles = await Promise.all(files().map((file) => findInFile(file)));
      return inFiles.some((found) => unseen(found, kept)) ? 'attachments' : null;
    },
  };
}
