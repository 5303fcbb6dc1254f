/** What the terminal needs of the running process; `process` itself, or a stand-in in tests. */
export type ProcessLike = Pick<
  NodeJS.Process,
  'stdin' | 'stdout' | 'stderr' | 'env' | 'platform' | 'pid' | 'on' | 'off' | 'kill' | 'exit'
>;
