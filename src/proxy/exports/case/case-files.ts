/**
 * A case with everything, as the files of an archive: the attachments first, one after the other, so that
 * the text can say where each lies; then the case as Markdown and JSON; then the manifest.
 */
import { caseMarkdown } from '../../../support/case-markdown.ts';
import { safeFileName, uniqueNames } from '../../../support/safe-file-name.ts';
import type { TakenAttachment, TakenCase } from '../../../support/taken-case.ts';
import { takenCaseJson } from '../../../support/taken-case.ts';
import type { ZonedClock } from '../../../support/zoned-time.ts';
import type { Count } from '../framed.ts';
import { listed, type ManifestFile, manifestJson, type MissingFile } from '../manifest.ts';
import type { ZipFile } from '../zip/zip-entry.ts';
import type { AttachmentContent, MissingReason } from './attachment-content.ts';

export interface CaseFilesParts {
  readonly taken: TakenCase;
  readonly clock: ZonedClock;
  readonly open: (attachmentId: string) => Promise<AttachmentContent>;
  /** Counts the files of the case. */
  readonly count: Count;
}

export async function* caseFiles({ taken, clock, open, count }: CaseFilesParts): AsyncGenerator<ZipFile> {
  const attachments = new Attachments(taken, open);
  count.total += attachments.total;
  for await (const file of attachments.files()) {
    yield file;
    count.done += 1;
  }
  if (attachments.missing.length > 0) count.missing = attachments.missing.length;
  const placed = attachments.placed();
  const time = Date.parse(taken.exportedAt);
  const files: ManifestFile[] = [...attachments.read];
  const keep = (name: string, content: string) =>
    listed({ name, time, content }, (entry) => files.push(entry));
  yield keep('case.md', caseMarkdown(placed, clock));
  yield keep('case.json', takenCaseJson(placed));
  const { exportedAt, accountId } = taken;
  const { caseId } = taken.case;
  const { missing } = attachments;
  const about = { format: 'support-center-manifest', version: 1, exportedAt, accountId, caseId } as const;
  yield { name: 'manifest.json', time, content: manifestJson({ ...about, files, missing }) };
}

/** Reads the attachments and remembers where each came to lie. */
class Attachments {
  readonly read: ManifestFile[] = [];
  readonly missing: MissingFile[] = [];
  private readonly taken: TakenCase;
  private readonly open: CaseFilesParts['open'];
  private readonly paths = new Map<string, string>();
  private readonly nameOf = uniqueNames();

  constructor(taken: TakenCase, open: CaseFilesParts['open']) {
    this.taken = taken;
    this.open = open;
  }

  get total(): number {
    return new Set(this.taken.communications.flatMap((it) => it.attachments.map((file) => file.attachmentId)))
      .size;
  }

  async *files(): AsyncGenerator<ZipFile> {
    const seen = new Set<string>();
    for (const { attachments, timeCreated } of this.taken.communications) {
      for (const file of attachments) {
        if (seen.has(file.attachmentId)) continue;
        seen.add(file.attachmentId);
        const found = await this.open(file.attachmentId);
        if (found.kind === 'missing') this.miss(file, found.reason);
        else yield this.fileOf(file, found.content, Date.parse(timeCreated) || 0);
      }
    }
  }

  /** The case with the paths of the files that are there. */
  placed(): TakenCase {
    const place = (file: TakenAttachment): TakenAttachment => {
      const path = this.paths.get(file.attachmentId);
      return path === undefined ? file : { ...file, path };
    };
    const communications = this.taken.communications.map((it) => ({
      ...it,
      attachments: it.attachments.map(place),
    }));
    return { ...this.taken, communications };
  }

  private fileOf(file: TakenAttachment, content: Exclude<ZipFile['content'], string>, time: number): ZipFile {
    const { attachmentId, fileName } = file;
    const path = `attachments/${this.nameOf(safeFileName(fileName))}`;
    const whole = { name: path, time, content: this.untilItBreaks(file, content) };
    return listed(whole, (entry) => {
      if (this.missing.some((it) => it.attachmentId === attachmentId)) return;
      this.paths.set(attachmentId, path);
      this.read.push({ ...entry, attachmentId, fileName });
    });
  }

  /** What was written of a file can't be taken back: the manifest says that it is not whole. */
  private async *untilItBreaks(file: TakenAttachment, content: Exclude<ZipFile['content'], string>) {
    try {
      if (content instanceof Uint8Array) yield content;
      else yield* content;
    } catch {
      this.miss(file, 'incomplete');
    }
  }

  private miss({ attachmentId, fileName }: TakenAttachment, reason: MissingReason): void {
    this.missing.push({ attachmentId, fileName, reason });
  }
}
