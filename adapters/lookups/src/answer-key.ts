import { createHash } from "node:crypto";
import { z } from "zod";
import type { Need } from "@waypost/journey";
import { defineCacheKind } from "@waypost/ports";
import type { CacheKey, TenantId } from "@waypost/ports";

/** What a source said, without who asked and when. */
const LOOKUP_ANSWER = defineCacheKind({
  name: "lookup",
  value: z.object({ status: z.enum(["found", "not-found"]), value: z.unknown() }),
  // Each need says how long.
  lifeMs: 0,
});

type Answer = z.infer<typeof LOOKUP_ANSWER.value>;

/**
 * Names the answer to a need: the same for whoever of a tenant asks the same, but not for testers, who are told what
 * they asked to be told. What was asked may be somebody's registration or address: it goes in hashed.
 */
export function answerKey(
  { source, input }: Need,
  { tenant, qaToken }: { readonly tenant: TenantId; readonly qaToken: string | null },
): CacheKey<Answer> {
  const asked = createHash("sha256")
    .update(JSON.stringify([source, qaToken !== null, input]))
    .digest("base64url");
  return { tenant, kind: LOOKUP_ANSWER, name: `${source}:${asked}` };
}
