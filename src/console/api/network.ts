/** No answer came: no network, a closed connection, a server that is not there. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError';
  constructor(cause: unknown) {
    super('No answer came', { cause });
  }
}

/** `fetch` under our own session, whose failure can be told from a mistake in our own code. */
export async function request(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  try {
    return await fetch(input, { credentials: 'same-origin', ...init });
  } catch (error) {
    // The runtime throws a TypeError for a lost connection; an abort is somebody's wish.
    throw error instanceof TypeError ? new NetworkError(error) : error;
  }
}
