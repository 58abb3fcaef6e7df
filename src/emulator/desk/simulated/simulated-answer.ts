/** Says of itself, first and last, what it is. */
export function simulatedAnswer(displayId: string): string {
  return [
    '[Simulated] This answer was made by a program, for demonstrations. Nobody has read your case.',
    '',
    `Thank you for contacting AWS Support about case ${displayId}. An engineer would now look at what you ` +
      'have written, and might ask you for logs, request IDs or the time at which it happened. You can reply, ' +
      'attach files, resolve the case and reopen it, as with any other.',
    '',
    'Simulated agent of the emulator',
  ].join('\n');
}
