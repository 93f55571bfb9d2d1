import { counted } from "./words.ts";

/** What is said after something was done, by a word in the address. */
export const NOTICES = {
  retried: (jobs) => `${counted(jobs, "job is", "jobs are")} due again.`,
  discarded: (jobs) => `${counted(jobs, "job is", "jobs are")} gone.`,
  gone: () => "That job was no longer there to be changed.",
} as const satisfies Readonly<Record<string, (jobs: number) => string>>;

/** One of {@link NOTICES}. */
export type Notice = keyof typeof NOTICES;

/** True of a word that says something. */
export const isNotice = (word: string): word is Notice => Object.hasOwn(NOTICES, word);
