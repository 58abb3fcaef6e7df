/**
 * What the description and the chosen files hold that must not leave the browser. A finding may be wrong,
 * so a person can keep it; a submit asks once and never refuses for good.
 */
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useWatch } from 'react-hook-form';

import { findSensitive, readTextFile, type SensitivePart, withoutParts } from './sensitive-text.ts';
import type { CreateCaseFormState } from './use-create-case-form.ts';

/** Parts of the description where the file is null. */
export interface SensitivePlace {
  readonly file: File | null;
  readonly text: string;
  readonly parts: readonly SensitivePart[];
}

export interface SensitiveParts {
  readonly inDescription: SensitivePlace | null;
  readonly inFiles: readonly SensitivePlace[];
  /** Takes the parts out of the text or the file that holds them. */
  readonly remove: (place: SensitivePlace, parts: readonly SensitivePart[]) => void;
  /** The person says that these are no secrets. */
  readonly keep: (place: SensitivePlace) => void;
  /** What would be sent now; for the moment before sending. */
  readonly findUnseen: () => Promise<'description' | 'attachments' | null>;
}

const unseen = (found: SensitivePlace | null, kept: ReadonlySet<string>): SensitivePlace | null => {
  if (!found) return null;
  const parts = found.parts.filter(({ start, end }) => !kept.has(found.text.slice(start, end)));
  return parts.length === 0 ? null : { ...found, parts };
};

function lookThrough(file: File | null, text: string): SensitivePlace | null {
  const parts = findSensitive(text);
  return parts.length === 0 ? null : { file, text, parts };
}

/** A file never changes, so it is read once. */
const foundInFiles = new WeakMap<File, Promise<SensitivePlace | null>>();

function lookThroughFile(file: File): Promise<SensitivePlace | null> {
  const known = foundInFiles.get(file);
  if (known) return known;
  const finding = readTextFile(file).then((text) => (text === null ? null : lookThrough(file, text)));
  foundInFiles.set(file, finding);
  return finding;
}

async function lookThroughFiles(files: readonly File[]): Promise<SensitivePlace[]> {
  const places = await Promise.all(files.map(lookThroughFile));
  return places.filter((place) => place !== null);
}

function useFoundInFiles(files: readonly File[]): readonly SensitivePlace[] {
  const [found, setFound] = useState<readonly SensitivePlace[]>([]);
  useEffect(() => {
    let isCurrent = true;
    void lookThroughFiles(files).then((places) => {
      if (isCurrent) setFound(places);
    });
    return () => {
      isCurrent = false;
    };
  }, [files]);
  return found;
}

export function useSensitiveParts({ control, getValues, setValue }: CreateCaseFormState): SensitiveParts {
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  // Typing goes first; the search follows when there is time.
  const description = useDeferredValue(useWatch({ control, name: 'description' }));
  const files = useFoundInFiles(useWatch({ control, name: 'attachments' }));
  const found = useMemo(() => lookThrough(null, description), [description]);
  return {
    inDescription: unseen(found, kept),
    inFiles: files.map((place) => unseen(place, kept)).filter((place) => place !== null),
    remove: ({ file, text }, parts) => {
      const clean = withoutParts(text, parts);
      if (!file) return setAsTyped(setValue, 'description', clean);
      const replacement = new File([clean], file.name, { type: file.type });
      const now = getValues('attachments');
      setAsTyped(
        setValue,
        'attachments',
        now.map((other) => (other === file ? replacement : other)),
      );
    },
    keep: ({ text, parts }) =>
      setKept(new Set([...kept, ...parts.map(({ start, end }) => text.slice(start, end))])),
    findUnseen: async () => {
      if (unseen(lookThrough(null, getValues('description')), kept)) return 'description';
      const inFiles = await lookThroughFiles(getValues('attachments'));
      return inFiles.some((place) => unseen(place, kept)) ? 'attachments' : null;
    },
  };
}
