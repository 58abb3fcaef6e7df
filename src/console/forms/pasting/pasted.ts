/** What a paste brings: screenshots become attachments, a very long text is offered as one. */

/** About a screen of log: more reads better as a file, and the form takes 5,000 characters in all. */
export const longPaste = 2000;

/** `2026-11-20-214500`, in the person's own time: they know when they took it. */
function stampOf(time: Date): string {
  const local = new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString();
  return local.slice(0, 19).replace('T', '-').replaceAll(':', '');
}

function unusedName(base: string, extension: string, taken: readonly File[]): string {
  for (let number = 1; ; number++) {
    const name = `${base}${number === 1 ? '' : `-${number}`}.${extension}`;
    if (taken.every((file) => file.name !== name)) return name;
  }
}

/** The images of a paste. Browsers call all of them `image.png`, so they get names that differ. */
export function pastedImages(data: DataTransfer, taken: readonly File[], time = new Date()): File[] {
  const named: File[] = [];
  for (const file of data.files) {
    if (!file.type.startsWith('image/')) continue;
    const extension = file.type.slice('image/'.length).replace(/\+.*$/, '');
    const name = unusedName(`screenshot-${stampOf(time)}`, extension, [...taken, ...named]);
    named.push(new File([file], name, { type: file.type }));
  }
  return named;
}

/** As a text field keeps it. */
export function pastedText(data: DataTransfer): string {
  return data.getData('text/plain').replaceAll(/\r\n?/g, '\n');
}

export function textAsFile(text: string, taken: readonly File[], time = new Date()): File {
  return new File([text], unusedName(`pasted-${stampOf(time)}`, 'txt', taken), { type: 'text/plain' });
}
