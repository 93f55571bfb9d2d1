import type { Need } from "@waypost/journey";

/** What a request to a source looks like. */
export interface SourceRequest {
  readonly method: "GET" | "POST";
  /** Below the service's address. */
  readonly path: string;
  readonly body?: unknown;
}

/** A service that lookups may name: how it is asked. */
export interface Source {
  readonly request: (input: Need["input"]) => SourceRequest;
  /** The answer as forms name its parts; default as it came. `status` is taken: it says what became of the asking. */
  readonly read?: (answer: unknown) => unknown;
  /** True when it makes something: the request then carries an idempotency key, so that asking twice makes one. */
  readonly makes: boolean;
}

/** The text of one input; empty when it is missing. */
export function inputText(input: Need["input"], name: string): string {
  const value = input[name];
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}
