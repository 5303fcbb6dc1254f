/** Error kinds, their exit codes (sysexits.h where it has one) and the hint each carries. */

export const exitCodes = {
  ok: 0,
  /** Something the program did not foresee. */
  failure: 1,
  /** EX_USAGE: the command line is off. */
  usage: 64,
  /** EX_DATAERR: a file's content is not what it should be. */
  data: 65,
  /** EX_NOINPUT: a file is missing or cannot be read. */
  noInput: 66,
  /** EX_CANTCREAT: nothing can be written there, e.g. a full or read-only disk. */
  cannotCreate: 73,
  /** EX_IOERR: the disk failed while reading or writing. */
  io: 74,
  /** EX_TEMPFAIL: try again, e.g. the other terminal is writing. */
  busy: 75,
  /** EX_CONFIG: the set-up is off, e.g. HOME is unset. */
  config: 78,
  /** 128 + SIGHUP. */
  hungUp: 129,
  /** 128 + SIGINT. */
  interrupted: 130,
  /** 128 + SIGTERM. */
  terminated: 143,
} as const;

export type ErrorKind = Exclude<keyof typeof exitCodes, 'ok'>;

/**
 * An error a person can act on: one sentence of what and where, and one of what to do.
 * Anything else that is thrown is a defect and exits 1.
 */
export class JourneyError extends Error {
  readonly kind: ErrorKind;
  /** What to do now; null when the message says it all. */
  readonly hint: string | null;

  constructor(kind: ErrorKind, message: string, hint: string | null = null, options?: ErrorOptions) {
    super(message, options);
    this.name = 'JourneyError';
    this.kind = kind;
    this.hint = hint;
  }

  get exitCode(): number {
    return exitCodes[this.kind];
  }
}
