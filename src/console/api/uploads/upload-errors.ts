/** Why an upload came to nothing, where no answer of the API says it. `problemOf` words them. */

/** Some of its parts did not arrive, however often they were sent. */
export class UploadFailed extends Error {
  override readonly name = 'UploadFailed';
  constructor(cause: unknown) {
    super('The upload failed', { cause });
  }
}

/** By the person; a submit has nothing to wait for. */
export class UploadPaused extends Error {
  override readonly name = 'UploadPaused';
  constructor() {
    super('The upload is paused');
  }
}

/** The file was changed, moved or deleted since it was chosen. */
export class FileUnreadable extends Error {
  override readonly name = 'FileUnreadable';
  constructor(cause: unknown) {
    super('The file can’t be read any more', { cause });
  }
}
