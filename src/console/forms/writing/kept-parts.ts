/**
 * What a person has said is no secret, for as long as the tab lives: asked once, also over a reload. It stands
 * beside the draft that holds it, and goes with it.
 */
const nameOf = (draftName: string) => `support-center.kept-parts.${draftName}`;

export function recallKeptParts(draftName: string): ReadonlySet<string> {
  // Only `rememberKeptParts` writes under this name.
  const texts = JSON.parse(sessionStorage.getItem(nameOf(draftName)) ?? '[]') as string[];
  return new Set(texts);
}

export function rememberKeptParts(draftName: string, texts: ReadonlySet<string>): void {
  try {
    sessionStorage.setItem(nameOf(draftName), JSON.stringify([...texts]));
  } catch {
    // No room: a reload asks once more.
  }
}

export function forgetKeptParts(draftName: string): void {
  sessionStorage.removeItem(nameOf(draftName));
}
