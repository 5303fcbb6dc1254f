/**
 * Resolves once what waits to be read has been read. The first turn may end before the event loop comes
 * to reading; the second cannot.
 */
export async function nextReading(): Promise<void> {
  await turn();
  await turn();
}

function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
