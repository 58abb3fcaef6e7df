/** Where the emulator takes and gives large files. Nothing else of it is reached through the console. */
export const uploadPrefix = '/v1/uploads/';
export const downloadPrefix = '/v1/downloads/';

export function isTransferPath(path: string): boolean {
  return path.startsWith(uploadPrefix) || path.startsWith(downloadPrefix);
}
