/** Where a command writes. */
export interface Terminal {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
}

/** 0 done; 1 the thing that was checked is wrong; 2 the call is wrong. */
export type ExitCode = 0 | 1 | 2;

/** A command of `bin/waypost`. */
export interface Command {
  /** The words that call it, for example `form check`. */
  readonly words: string;
  /** What follows the words, for example `FILE [--json]`. */
  readonly usage: string;
  /** One line that says what it does. */
  readonly summary: string;
  /** More, for `--help`. */
  readonly help?: readonly string[];
  readonly run: (args: readonly string[], terminal: Terminal) => ExitCode | Promise<ExitCode>;
}

/** The call is wrong: the message says how, in one line. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
