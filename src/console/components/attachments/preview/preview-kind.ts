/** What a file looks like inside, by its name: the API tells nothing else. */
export type PreviewKind = 'image' | 'text' | 'table' | 'pdf';

/** Types that an `img` draws; an SVG runs nothing and fetches nothing there. */
const images: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  bmp: 'image/bmp',
  svg: 'image/svg+xml',
};

const texts = new Set(
  'txt log out err json jsonl ndjson yaml yml toml md xml html htm css sql conf cfg ini env properties tf hcl sh bash ps1 bat py js mjs ts tsx jsx java kt go rs rb php c h cpp cs swift gradle dockerfile csr pem diff patch trace'.split(
    ' ',
  ),
);

function endingOf(fileName: string): string {
  return fileName.slice(fileName.lastIndexOf('.') + 1).toLowerCase();
}

export function imageTypeOf(fileName: string): string | null {
  const ending = endingOf(fileName);
  return Object.hasOwn(images, ending) ? (images[ending] ?? null) : null;
}

/** Null where there is nothing to look at but its name. */
export function previewKindOf(fileName: string): PreviewKind | null {
  const ending = endingOf(fileName);
  if (ending === 'pdf') return 'pdf';
  if (ending === 'csv' || ending === 'tsv') return 'table';
  if (imageTypeOf(fileName) !== null) return 'image';
  return texts.has(ending) ? 'text' : null;
}

const megabyte = 1024 * 1024;

/** Bytes that are fetched at most for a look; images and PDFs are shown whole or not at all. */
export const previewLimits: Readonly<Record<PreviewKind, number>> = {
  image: 30 * megabyte,
  pdf: 50 * megabyte,
  text: megabyte / 4,
  table: megabyte,
};
