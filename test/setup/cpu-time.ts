/**
 * Processor time this process has used, in ms: a bound on it holds on a busy machine as well, where
 * the clock on the wall runs on while others work.
 */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
