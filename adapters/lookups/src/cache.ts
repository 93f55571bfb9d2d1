import type { Fact } from "@waypost/journey";

/** What a source said, without who asked and when. */
type Said = Pick<Fact, "status" | "value">;

/** Answers kept for a while, so that a vehicle is not asked for twice. */
export interface AnswerCache {
  readonly get: (key: string) => Said | undefined;
  readonly set: (key: string, said: Said, seconds: number) => void;
}

/** A cache of at most `most` answers; the oldest is forgotten first. */
export function createAnswerCache(now: () => number, most = 5000): AnswerCache {
  const kept = new Map<string, Said & { readonly until: number }>();
  return {
    get(key) {
      const found = kept.get(key);
      if (found === undefined) return undefined;
      if (found.until > now()) return { status: found.status, value: found.value };
      kept.delete(key);
      return undefined;
    },
    set(key, said, seconds) {
      kept.delete(key);
      kept.set(key, { ...said, until: now() + seconds * 1000 });
      const oldest = kept.size > most ? kept.keys().next() : null;
      if (oldest?.done === false) kept.delete(oldest.value);
    },
  };
}
