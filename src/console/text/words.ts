/** What the console says. Each page brings its own words along, so that no visit pays for those of others. */
export const words: Record<string, string> = {};

/** Takes words in as soon as the file that holds them is imported. */
export function addWords<const Part extends Readonly<Record<string, string>>>(part: Part): Part {
  Object.assign(words, part);
  return part;
}
