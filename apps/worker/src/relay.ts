import type { DeadLetters, WorkQueue } from "@waypost/ports";
import { DONE } from "./handler.ts";
import type { Handler } from "./handler.ts";

/**
 * Handlers that hand jobs of these types on to another queue. What a transaction enqueued lies in the database, and goes
 * from there when it is due: a job of work that was undone never leaves. One may be handed on twice, and is done as often
 * then: whatever does it stands that.
 */
export function relayHandlers(handlers: readonly Handler[], to: Pick<WorkQueue, "enqueue">): readonly Handler[] {
  return handlers.map(({ definition }) => ({
    definition,
    handle: async ({ tenant, type, key, payload }) => {
      await to.enqueue({ tenant, type, key, payload, priority: definition.priority });
      return DONE;
    },
  }));
}

/** The other queue, with its dead letters where people look for them: beside those of the database. */
export function withDeadLetters(queue: WorkQueue, letters: DeadLetters): WorkQueue {
  return {
    ...queue,
    async bury(job, error) {
      // Twice rather than never, should this process end in between.
      await letters.bury(job, error);
      await queue.complete(job);
    },
  };
}
