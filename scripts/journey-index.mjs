// Prepares dist/: what the bundled journeys hold (so that no call parses them whole) and the help page.
export async function writeIndex() {}
