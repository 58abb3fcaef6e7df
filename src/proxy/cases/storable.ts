/** PostgreSQL keeps neither NUL nor half a surrogate pair, and both engines shall keep and find the same. */
export function storable(text = ''): string {
  return text.replaceAll('\0', '\uFFFD').toWellFormed();
}
