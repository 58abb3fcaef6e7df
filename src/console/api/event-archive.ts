import type { EventFilter } from '../../contract/center/events.ts';
import { centerAddress } from './addresses.ts';
import { requestFile } from './exports/request-file.ts';

export interface EventArchive {
  readonly fileName: string;
  readonly content: Blob;
}

/** The event history as an archive. */
export async function fetchEventArchive(filter: EventFilter): Promise<EventArchive> {
  const question = { address: centerAddress, operation: 'ExportEventArchive', input: filter } as const;
  const response = await requestFile(question);
  const day = new Date().toISOString().slice(0, 10);
  return { fileName: `event-history-${day}.zip`, content: await response.blob() };
}
