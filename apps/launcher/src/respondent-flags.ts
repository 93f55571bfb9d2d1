/**
 * Flags of Node for the respondent app. What it keeps is small and what it throws away is much; left to itself V8 lets
 * its heap grow to several times what is kept. The young generation gets 16 MB a half in place of 64, and the old one
 * is collected when it has grown by half. Neither is a limit: a process with more to keep takes more. It collects on
 * the thread that answers: on one core, helper threads take the answers' time for up to 80 ms on end (docs/performance.md).
 */
export const RESPONDENT_FLAGS: readonly string[] = [
  "--max-semi-space-size=16",
  "--heap-growing-percent=50",
  "--single-threaded-gc",
];

/** Two arenas for the C library's memory in place of eight a core: Node's threads scatter theirs over all there are. */
export const RESPONDENT_MEMORY = { MALLOC_ARENA_MAX: "2" } as const;
