import { RESPONSES_PURGE } from "@waypost/ports";
import type { RetentionStore } from "@waypost/ports";
import { doneWith, handler } from "../handler.ts";
import type { Handler } from "../handler.ts";

const DAY = 86_400_000;

/** `responses.purge`: removes a tenant's responses that expired long enough ago. `now` in milliseconds since 1970. */
export function responsesPurge(retention: RetentionStore, now: () => number): Handler {
  return handler(RESPONSES_PURGE, async ({ tenant, payload }) => {
    const purged = await retention.purgeResponses(tenant, new Date(now() - payload.graceDays * DAY).toISOString());
    return doneWith({ purged });
  });
}
