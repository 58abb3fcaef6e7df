/** The thread of checkpoints.ts. */
import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';

// Passive: it never waits for readers or the writer and never makes them wait.
const connection = new DatabaseSync(String(workerData));

parentPort?.on('message', (request: 'checkpoint' | 'close') => {
  if (request === 'checkpoint') {
    connection.exec('pragma wal_checkpoint(passive)');
    return;
  }
  connection.close();
  parentPort?.close();
});
