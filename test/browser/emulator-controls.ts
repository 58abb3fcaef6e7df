/** The emulator's test controls, over HTTP. */

/** As the emulator's test control tells it. */
export interface UpstreamRequest {
  readonly operation: string;
  readonly accountId: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly signedHeaders: readonly string[];
  /** ISO 8601. */
  readonly time: string;
}

export interface EmulatorControls {
  /** Calls one of the controls; rejects unless it answers 2xx. */
  control(path: string, body: unknown): Promise<void>;
  /** Takes back what is left of the faults that were asked for. */
  clearFaults(): Promise<void>;
  /** The last thousand calls of the emulator's API, oldest first. */
  requests(): Promise<UpstreamRequest[]>;
}

export function emulatorControls(emulator: string): EmulatorControls {
  const faulty = new Set<string>();
  const control = async (path: string, body: unknown): Promise<void> => {
    const answer = await fetch(`${emulator}/_emulator/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  };
  return {
    async control(path, body) {
      // The bodies of faults have this form.
      if (path === 'faults') faulty.add((body as { operation: string }).operation);
      await control(path, body);
    },
    async clearFaults() {
      const operations = [...faulty];
      faulty.clear();
      await Promise.all(operations.map((operation) => control('faults', { operation, times: 0 })));
    },
    async requests() {
      const answer = await fetch(`${emulator}/_emulator/requests`);
      // The control's documented answer.
      const { requests } = (await answer.json()) as { requests: UpstreamRequest[] };
      return requests;
    },
  };
}
