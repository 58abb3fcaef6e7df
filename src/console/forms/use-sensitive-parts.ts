/**
 * What the description and the chosen files hold that must not leave the browser. A finding may be wrong,
 * so a person can keep it; a submit asks once and never refuses for good.
 */
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useWatch } from 'react-hook-form';

import { changeField } from './change-field.ts';
import type { CreateCaseValues } from './create-case-values.ts';
import { findSensitive, readTextFile, type SensitivePart, withoutParts } from './sensitive-text.ts';
import type { CreateCaseFormState } from './use-create-case-form.ts';

/** Parts of the description where the file is null. */
export interface SensitivePlace {
  readonly file: File | null;
  readonly text: string;
  readonly parts: readonly SensitivePart[];
}

export interface SensitiveParts {
  /** Texts of parts that the person has decided to send. */
  readonly kept: ReadonlySet<string>;
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
    const look = async () => {
      const places = await lookThroughFiles(files);
      if (isCurrent) setFound(places);
    };
    void look();
    return () => {
      isCurrent = false;
    };
  }, [files]);
  return found;
}

/** Watched where it is shown, so that a letter typed does not render the whole form. */
export function useSensitiveDescription({ kept }: SensitiveParts): SensitivePlace | null {
  // Typing goes first; the search follows when there is time.
  const text = useDeferredValue(useWatch<CreateCaseValues, 'description'>({ name: 'description' }));
  const found = useMemo(() => lookThrough(null, text), [text]);
  return unseen(found, kept);
}

export function useSensitiveFiles({ kept }: SensitiveParts): readonly SensitivePlace[] {
  const files = useFoundInFiles(useWatch<CreateCaseValues, 'attachments'>({ name: 'attachments' }));
  return files.map((place) => unseen(place, kept)).filter((place) => place !== null);
}

export function useSensitiveParts(form: CreateCaseFormState): SensitiveParts {
  const { getValues } = form;
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  return {
    kept,
    remove: ({ file, text }, parts) => {
      const clean = withoutParts(text, parts);
      if (!file) return changeField(form, 'description', clean);
      const replacement = new File([clean], file.name, { type: file.type });
      const now = getValues('attachments').map((other) => (other === file ? replacement : other));
      changeField(form, 'attachments', now);
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
