import type { ZodType } from "zod";
import type { Job, NewJob, Priority } from "../queue.ts";

/** What is said once about all jobs of a type. */
export interface JobDefinition<Payload = unknown> {
  /** For example `mail.send`. */
  readonly type: string;
  /** What its payload must be. Personal data is sealed inside it. */
  readonly payload: ZodType<Payload>;
  readonly priority: Priority;
  /** How often it is tried before it is set aside. */
  readonly attempts: number;
  /** Milliseconds until the second attempt; each later one waits twice as long, up to an hour. */
  readonly pauseMs: number;
  /** Milliseconds that one attempt may take. */
  readonly timeoutMs: number;
}

/** A payload whose shape is not what its type of job carries: nobody can ever do it. */
export class PayloadBroken extends Error {
  override readonly name = "PayloadBroken";
}

const DEFAULTS = { priority: "normal", attempts: 8, pauseMs: 5000, timeoutMs: 60_000 } as const;

/** Defines a type of job. Without more: eight attempts, the second after 5 s, of a minute each. */
export function defineJob<Payload>(
  definition: Pick<JobDefinition<Payload>, "type" | "payload"> & Partial<JobDefinition<Payload>>,
): JobDefinition<Payload> {
  return { ...DEFAULTS, ...definition };
}

/** A job of a type, to be enqueued. Throws {@link PayloadBroken} when its payload is not what the type carries. */
export function newJob<Payload>(
  definition: JobDefinition<Payload>,
  job: Pick<NewJob, "tenant" | "key" | "runAt"> & { readonly payload: Payload },
): NewJob {
  const { type, priority } = definition;
  return { ...job, type, priority, payload: payloadOf(definition, job) };
}

/** What a job of a type carries. Throws {@link PayloadBroken}, which names no values. */
export function payloadOf<Payload>(definition: JobDefinition<Payload>, { payload }: Pick<Job, "payload">): Payload {
  const parsed = definition.payload.safeParse(payload);
  if (parsed.success) return parsed.data;
  const places = parsed.error.issues.map(({ path }) => path.join(".") || "the whole");
  throw new PayloadBroken(`${definition.type}: wrong at ${places.join(", ")}`);
}

const HOUR = 3_600_000;

/**
 * When a job that failed at this attempt (1 is the first) is due again, in milliseconds from now: twice as long each
 * time, up to an hour, spread by up to a quarter either way, so that what failed together does not come back together.
 * `chance` is at least 0 and less than 1.
 */
export function pauseAfter({ pauseMs }: Pick<JobDefinition, "pauseMs">, attempt: number, chance: number): number {
  const pause = Math.min(HOUR, pauseMs * 2 ** (attempt - 1));
  return Math.round(pause * (0.75 + chance / 2));
}
