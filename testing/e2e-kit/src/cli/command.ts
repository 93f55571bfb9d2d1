/** Where a command prints. */
export interface Terminal {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
}

/** 0, or 1 when what was checked is wrong, or 2 when the call is. */
export type ExitCode = 0 | 1 | 2;

/** One command of `waypost-e2e`. */
export interface Command {
  readonly name: string;
  /** Its options, as a line shows them. */
  readonly usage: string;
  readonly summary: string;
  /** What its options mean, a line each. */
  readonly help: readonly string[];
  /** Runs it in a folder. Throws `CallError` when the call is wrong. */
  readonly run: (args: readonly string[], terminal: Terminal, folder: string) => Promise<ExitCode>;
}
