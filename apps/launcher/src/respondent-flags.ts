/**
 * Flags of Node for the respondent app. What it keeps is small and what it throws away is much; left to itself V8 lets
 * its heap grow to several times what is kept. The young generation gets 16 MB a half in place of 64, and the old one
 * is collected when it has grown by half. Neither is a limit: a process with more to keep takes more. One helper
 * thread marks, none scavenges: on one core, more of them keep the thread that answers waiting for up to 80 ms. What
 * outlives one collection, the walk between a post and its page, is no sign that the next one will live for long: V8 is
 * kept from making such things in the old generation at once (docs/performance.md).
 */
export const RESPONDENT_FLAGS: readonly string[] = [
  "--max-semi-space-size=16",
  "--heap-growing-percent=50",
  "--concurrent-marking-max-worker-num=1",
  "--no-parallel-scavenge",
  "--no-allocation-site-pretenuring",
];

/** Two arenas for the C library's memory in place of eight a core: Node's threads scatter theirs over all there are. */
export const RESPONDENT_MEMORY = { MALLOC_ARENA_MAX: "2" } as const;
