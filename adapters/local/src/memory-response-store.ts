import type { Queue, ResponseSave, ResponseStore, Saved, StoredResponse, Submission, TenantId } from "@waypost/ports";
import { memoryQueue } from "./memory-queue.ts";

/**
 * Responses in memory, gone with the process: for tests and benches. `queue` gets the jobs of what is submitted.
 * Bytes that are given are not copied: whoever gave them leaves them as they are.
 */
export function memoryResponseStore(queue: Queue = memoryQueue()): ResponseStore {
  const responses = new Map<string, StoredResponse>();
  const submissions = new Map<string, Submission>();
  /** Who has which reference, as the key of the response. */
  const references = new Map<string, string>();
  const keyOf = (tenant: TenantId, id: string) => `${tenant}/${id}`;

  /** Puts a state in place of the one it names, if that is the newest and has this status. */
  function replace(save: ResponseSave, expected: StoredResponse["status"], status: StoredResponse["status"]): Saved {
    const key = keyOf(save.tenant, save.id);
    const stored = responses.get(key);
    if (stored === undefined) return { kind: "missing" };
    const { from, sealed, expiresAt } = save;
    if (stored.version === from + 1 && Buffer.compare(stored.sealed, sealed) === 0)
      return { kind: "saved", version: stored.version };
    if (stored.version !== from || stored.status !== expected)
      return { kind: stored.status === "submitted" ? "submitted" : "conflict" };
    responses.set(key, { ...stored, version: from + 1, status, sealed, expiresAt });
    return { kind: "saved", version: from + 1 };
  }

  return {
    create(response) {
      const key = keyOf(response.tenant, response.id);
      if (responses.has(key)) return Promise.resolve("exists");
      responses.set(key, { ...response, version: 1, status: "in-progress" });
      return Promise.resolve("created");
    },
    read: (tenant, id) => Promise.resolve(responses.get(keyOf(tenant, id)) ?? null),
    save: (save) => Promise.resolve(replace(save, "in-progress", "in-progress")),
    async submit(save, submission, jobs) {
      const key = keyOf(save.tenant, save.id);
      const reference = keyOf(save.tenant, submission.reference);
      if ((references.get(reference) ?? key) !== key) throw new Error("another submission has this reference");
      const saved = replace(save, "in-progress", "submitted");
      if (saved.kind !== "saved") return saved;
      references.set(reference, key);
      submissions.set(key, submission);
      for (const job of jobs) await queue.enqueue(job);
      return saved;
    },
    submission: (tenant, response) => Promise.resolve(submissions.get(keyOf(tenant, response)) ?? null),
    async amend(save, sealedSubmission, jobs) {
      const saved = replace(save, "submitted", "submitted");
      const key = keyOf(save.tenant, save.id);
      const submission = submissions.get(key);
      if (saved.kind !== "saved" || submission === undefined) return saved;
      submissions.set(key, { ...submission, sealed: sealedSubmission });
      for (const job of jobs) await queue.enqueue(job);
      return saved;
    },
  };
}
