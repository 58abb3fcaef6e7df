/**
 * Fields of a canned text, written as `{{subject}}`. The place where the text is put to use knows the values of
 * `knownFields`; any other name is a blank that the person fills in there. Two braces, because single ones and
 * brackets stand in logs, in code and in links that people paste.
 */
export const knownFields = ['case', 'subject', 'requester', 'account', 'me'] as const;

export type KnownField = (typeof knownFields)[number];

/** By the key of the field, as `fieldKey` makes it. */
export type FieldValues = ReadonlyMap<string, string>;

/** A name of up to 40 characters in one line, spaces around it or not. */
const field = /\{\{[ \t]*([^{}\s](?:[^{}\r\n]{0,38}[^{}\s])?)[ \t]*\}\}/gu;

/** Under which two ways to write a name are the same field. */
export function fieldKey(name: string): string {
  return name.toLowerCase().replaceAll(/\s+/gu, ' ');
}

export function knownValues(values: Readonly<Record<KnownField, string>>): FieldValues {
  return new Map(Object.entries(values));
}

/** Each field once, as it was first written, in order. */
export function fieldsIn(text: string): string[] {
  const names = [...text.matchAll(field)].map(([, name = '']) => name);
  return [...new Map(names.toReversed().map((name) => [fieldKey(name), name])).values()].toReversed();
}

export interface TextPart {
  readonly text: string;
  /** The field's name where it has no value yet; `text` is then the field as it was written. */
  readonly open?: string;
}

/** The text with its fields filled in, piece by piece. What a value says is no field again. */
export function filledParts(text: string, values: FieldValues): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const found of text.matchAll(field)) {
    const [whole, name = ''] = found;
    const value = values.get(fieldKey(name)) ?? '';
    parts.push({ text: text.slice(from, found.index) });
    parts.push(value === '' ? { text: whole, open: name } : { text: value });
    from = found.index + whole.length;
  }
  return [...parts, { text: text.slice(from) }].filter((part) => part.text !== '');
}

export function fillFields(text: string, values: FieldValues): string {
  return filledParts(text, values)
    .map((part) => part.text)
    .join('');
}

/** The fields that nobody has filled in yet. */
export function openFields(text: string, values: FieldValues): string[] {
  return fieldsIn(text).filter((name) => (values.get(fieldKey(name)) ?? '') === '');
}
