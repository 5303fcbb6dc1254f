/** How the program is called here, so that every hint can be typed as it stands. */
let name = 'journey';

/** "journey", or "npx journey" where it was started so. Set once, before any other sentence is loaded. */
export function journey(): string {
  return name;
}

export function calledAs(given: string): void {
  name = given;
}

/**
 * The name to call it by. npx (npm 7 and later) sets npm_lifecycle_event to "npx" and npm_lifecycle_script
 * to what it runs; any other tool run by npx hands both on, and so is told apart by the latter.
 * @param folder where the program lies, links followed: in npx's own folder it came from the registry, and
 *   is fetched again by its package's name, for "journey" may be somebody else's there
 */
export function nameFrom(env: Readonly<Record<string, string | undefined>>, folder: string): string {
  const script = env.npm_lifecycle_script ?? '';
  if (env.npm_lifecycle_event !== 'npx' || !/^["']?journey(?:-for-two)?["']?(?:\s|$)/.test(script))
    return 'journey';
  return /[\\/]_npx[\\/]/.test(folder) ? 'npx journey-for-two' : 'npx journey';
}
