import { createHash } from "node:crypto";
import type { Journey, SubmittedData } from "@waypost/journey";
import { FOLDER, SUBMISSION_DELIVER, WEBHOOK } from "@waypost/ports";
import type {
  DeliveryFolder,
  DestinationStore,
  FormStore,
  LaidOut,
  Mailer,
  ResponseStore,
  StoredDestination,
  Submission,
  Tenant,
  TenantCipher,
  TenantStore,
} from "@waypost/ports";
import { csvOf } from "../deliver/csv.ts";
import { signedHeaders } from "../deliver/sign.ts";
import { DONE, handler } from "../handler.ts";
import type { Done, Handler } from "../handler.ts";
import { submittedMail } from "../mail/submitted.ts";
import { openSealed } from "../sealed.ts";

/** What deliveries work with. */
export interface DeliverOptions {
  readonly tenants: TenantStore;
  readonly forms: FormStore;
  readonly responses: ResponseStore;
  readonly destinations: DestinationStore;
  readonly cipher: TenantCipher;
  readonly mailer: Mailer;
  readonly folder: DeliveryFolder;
  readonly compile: (definition: unknown) => Journey;
  readonly fetch: typeof fetch;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** One submission on its way to one destination. */
interface Delivery {
  readonly tenant: Tenant;
  readonly destination: StoredDestination;
  readonly submission: Submission;
  readonly data: SubmittedData & LaidOut;
  readonly event: "submission.created" | "submission.amended";
  /** The same at every attempt. */
  readonly key: string;
  readonly signal: AbortSignal;
}

/** The status by which a receiver says that it will never take anything again. */
const GONE = 410;

/** A message's id, by which receivers know one that comes again: from the job's key, without a word of what it is about. */
const messageId = ({ id }: Tenant, key: string) =>
  `msg_${createHash("sha256").update(`${id}\n${key}`).digest("base64url")}`;

const ENDINGS = { json: "json", csv: "csv", eq: "eq.json" } as const;

const pretty = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** `submission.deliver`: brings a submission to a destination of its tenant: a webhook, a folder, or its respondent. */
export function submissionDeliver(options: DeliverOptions): Handler {
  const { cipher, destinations } = options;

  const settingsOf = <Value>({ tenant, destination }: Delivery, schema: Parameters<typeof openSealed<Value>>[4]) =>
    openSealed(
      cipher,
      tenant,
      `destination/${destination.name}`,
      Buffer.from(destination.sealed).toString("base64"),
      schema,
    );

  /** Posts it, signed. Anything but success is tried again, but for a receiver that is gone for good. */
  async function toWebhook(delivery: Delivery): Promise<Done> {
    const { tenant, destination, submission, data, event, key, signal } = delivery;
    const { url, secret } = settingsOf(delivery, WEBHOOK);
    const { reference, response, submittedAt } = submission;
    const message = { type: event, timestamp: submittedAt, data: { tenant: tenant.id, response, reference, ...data } };
    const body = JSON.stringify(message);
    const timestamp = Math.floor(options.now() / 1000);
    const answer = await options.fetch(url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...signedHeaders({ id: messageId(tenant, key), timestamp, body }, secret),
      },
      body,
      // Another address was not agreed on.
      redirect: "manual",
      signal,
    });
    await answer.body?.cancel();
    if (answer.ok) return DONE;
    if (answer.status !== GONE) return { kind: "later", why: `the receiver answers ${answer.status}` };
    const why = "the receiver said that it is gone (410)";
    await destinations.pause(tenant.id, destination.name, why);
    return { kind: "never", why };
  }

  async function toFolder(delivery: Delivery): Promise<Done> {
    const { tenant, submission, data } = delivery;
    const { formats } = settingsOf(delivery, FOLDER);
    const { form, reference, response } = submission;
    if (formats.includes("eq") && data.eq === undefined)
      return { kind: "never", why: "it was not submitted in eQ mode, and has no layout of ONS's systems" };
    const texts = {
      json: () => pretty({ reference, response, ...data }),
      csv: () => csvOf(reference, data),
      eq: () => pretty(data.eq),
    };
    for (const format of formats)
      await options.folder.write(tenant.id, [form, `${reference}.${ENDINGS[format]}`], texts[format]());
    return DONE;
  }

  /** Writes to the respondent, once: what is amended later has an e-mail of its own. */
  async function toRespondent({ tenant, submission, data, event }: Delivery): Promise<Done> {
    const { form, formVersion, reference, response } = submission;
    const published = event === "submission.created" ? await options.forms.version(tenant.id, form, formVersion) : null;
    if (published === null) return DONE;
    const journey = options.compile(published.definition);
    const to = data.answers.find(({ field }) => field === journey.definition.save?.email)?.value;
    // Not asked for, or not given.
    if (typeof to !== "string") return DONE;
    const language = data.metadata["language"] ?? "en";
    const mail = submittedMail({ brand: tenant.name, form: journey.title(language), reference, language });
    await options.mailer.send({ tenant: tenant.id, to, ...mail, idempotencyKey: `confirmation/${response}` });
    return DONE;
  }

  const deliver = { webhook: toWebhook, folder: toFolder, confirmation: toRespondent };

  return handler(SUBMISSION_DELIVER, async ({ tenant: id, key, payload }, signal) => {
    const [tenant, destination, submission] = await Promise.all([
      options.tenants.find(id),
      destinations.find(id, payload.destination),
      options.responses.submission(id, payload.response),
    ]);
    if (tenant === null || submission === null) return { kind: "never", why: "the tenant or its submission is gone" };
    if (destination === null) return { kind: "never", why: "the destination is gone" };
    const clear = cipher.open(tenant, `submission/${payload.response}`, submission.sealed);
    // We sealed it ourselves, as the engine made it.
    const data = JSON.parse(clear) as SubmittedData & LaidOut;
    return deliver[destination.kind]({ tenant, destination, submission, data, event: payload.event, key, signal });
  });
}
