import { Readable } from 'node:stream';

interface Source {
  resume(): void;
  abort(reason: Error): void;
}

/** An answer on its way: read no faster than whoever reads it, and broken off when nobody does. */
export class AnswerStream extends Readable {
  private readonly source: Source;
  private isComplete = false;

  constructor(source: Source) {
    super();
    this.source = source;
    // Broken off before somebody reads it, or after, its error would be nobody's and end the process. Whoever
    // reads it then finds it broken all the same.
    this.on('error', () => {});
  }

  end(): void {
    this.isComplete = true;
    this.push(null);
  }

  override _read(): void {
    this.source.resume();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    if (!this.isComplete) this.source.abort(error ?? new Error('The answer was not read to its end.'));
    done(error);
  }
}
