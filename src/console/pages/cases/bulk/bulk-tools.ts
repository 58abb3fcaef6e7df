import { BulkMenu } from './bulk-menu.tsx';
import { BulkWork } from './bulk-work.tsx';

/** What a press on the menu fetches at once. */
export const bulkTools = { BulkMenu, BulkWork };
