import { z } from "zod";
import { defineJob } from "./definition.ts";
import type { JobDefinition } from "./definition.ts";

/** An e-mail whose address and words lie sealed in it, bound to the job's key. */
export const MAIL_SEND = defineJob({
  type: "mail.send",
  payload: z.object({ sealed: z.base64() }),
  priority: "high",
});

/** Feedback for the tenant's staff. `sealed` holds what it is about and the comment. */
export const FEEDBACK_STORE = defineJob({
  type: "feedback.store",
  payload: z.object({ form: z.string(), at: z.string(), sealed: z.base64() }),
  priority: "low",
});

/** A customer's wish to be called. It names the receipt, not the person. */
export const CALLBACK_REQUEST = defineJob({
  type: "callback.request",
  payload: z.object({
    response: z.string(),
    form: z.string(),
    reference: z.string(),
    time: z.string(),
    at: z.string(),
  }),
});

/**
 * Asks again for what nobody answered when a response was submitted. `sealedLink` leads the customer back; `qaToken` is
 * what a tester's session sent along.
 */
export const QUOTE_RETRY = defineJob({
  type: "quote.retry",
  payload: z.object({
    response: z.string(),
    language: z.string().default("en"),
    sealedLink: z.base64(),
    qaToken: z.string().nullable().default(null),
  }),
  attempts: 12,
  pauseMs: 60_000,
});

/** Delivers a submission to one destination. What is delivered is read when it is delivered. */
export const SUBMISSION_DELIVER = defineJob({
  type: "submission.deliver",
  payload: z.object({
    response: z.string(),
    destination: z.string(),
    event: z.enum(["submission.created", "submission.amended"]),
  }),
  attempts: 14,
  timeoutMs: 30_000,
});

/** Removes jobs that were done so many days ago, and with them what keeps a job of the same key from being enqueued. */
export const JOBS_PURGE = defineJob({
  type: "jobs.purge",
  payload: z.object({ keepDays: z.int().min(1) }),
  priority: "low",
  timeoutMs: 600_000,
});

/** Removes responses that expired so many days ago without having been submitted. */
export const RESPONSES_PURGE = defineJob({
  type: "responses.purge",
  payload: z.object({ graceDays: z.int().min(0) }),
  priority: "low",
  timeoutMs: 600_000,
});

/** Counts what the tenant uses on this day. */
export const USAGE_COUNT = defineJob({
  type: "usage.count",
  payload: z.object({}),
  priority: "low",
  timeoutMs: 600_000,
});

/** Backs the tenant up; `verify` proves the backup by restoring it into a database made for that. */
export const TENANT_BACKUP = defineJob({
  type: "tenant.backup",
  payload: z.object({ verify: z.boolean() }),
  priority: "low",
  attempts: 4,
  pauseMs: 600_000,
  timeoutMs: 3_600_000,
});

/** What a job of {@link MAIL_SEND} seals, as JSON, in the context `mail/<key>`. */
export const SEALED_MAIL = z.object({ to: z.string(), subject: z.string(), text: z.string() });

/** What a job of {@link FEEDBACK_STORE} seals, as JSON, in the context `feedback/<key>`. */
export const SEALED_FEEDBACK = z.object({ about: z.string(), comment: z.string() });

/** Every type of job, by its name. */
export const JOBS: ReadonlyMap<string, JobDefinition> = new Map(
  [
    MAIL_SEND,
    FEEDBACK_STORE,
    CALLBACK_REQUEST,
    QUOTE_RETRY,
    SUBMISSION_DELIVER,
    JOBS_PURGE,
    RESPONSES_PURGE,
    USAGE_COUNT,
    TENANT_BACKUP,
  ].map((each) => [each.type, each as JobDefinition]),
);
