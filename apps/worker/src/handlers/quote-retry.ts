import type { Fact, Journey, Need, Response, Walk } from "@waypost/journey";
import { MAIL_SEND, newJob, QUOTE_RETRY } from "@waypost/ports";
import type {
  FormStore,
  NewJob,
  ResponseStore,
  StoredResponse,
  Submission,
  Tenant,
  TenantCipher,
  TenantId,
  TenantStore,
} from "@waypost/ports";
import { DONE, handler } from "../handler.ts";
import type { Done, Handler, JobOf } from "../handler.ts";
import { quoteReadyMail } from "../mail/quote-ready.ts";

/** What a job of this type carries. */
type Retry = JobOf<{
  readonly response: string;
  readonly language: string;
  readonly sealedLink: string;
  readonly qaToken: string | null;
}>;

/** What a retry works with. */
export interface QuoteRetryOptions {
  readonly tenants: TenantStore;
  readonly forms: FormStore;
  readonly responses: ResponseStore;
  readonly cipher: TenantCipher;
  readonly compile: (definition: unknown) => Journey;
  readonly perform: (
    need: Need,
    asker: { readonly tenant: TenantId; readonly response: string; readonly qaToken: string | null },
  ) => Promise<Fact>;
}

/** A submitted response, opened, with its form. */
interface Opened {
  readonly tenant: Tenant;
  readonly stored: StoredResponse;
  readonly submission: Submission;
  readonly journey: Journey;
  readonly response: Response;
}

/**
 * `quote.retry`: asks again for what nobody answered when a response was submitted. Once it is there, the response and
 * its submission are amended (the answers stay as they were sent) and the customer is told by e-mail, all in one
 * transaction.
 */
export function quoteRetry(options: QuoteRetryOptions): Handler {
  const { cipher } = options;

  async function open(job: Retry): Promise<Opened | null> {
    const id = job.payload.response;
    const [tenant, stored, submission] = await Promise.all([
      options.tenants.find(job.tenant),
      options.responses.read(job.tenant, id),
      options.responses.submission(job.tenant, id),
    ]);
    if (tenant === null || stored === null || submission === null) return null;
    const form = await options.forms.version(job.tenant, stored.form, stored.formVersion);
    if (form === null) return null;
    const response = JSON.parse(cipher.open(tenant, `response/${id}`, stored.sealed)) as Response;
    return { tenant, stored, submission, journey: options.compile(form.definition), response };
  }

  /** The response with everything that is answered now; null while something is not. */
  async function ask({ tenant, journey, response, stored, submission }: Opened, qaToken: string | null) {
    const at = { now: new Date(submission.submittedAt).toISOString() };
    let base = response;
    // Others stay as they were: a vehicle found only now would change the path that was answered.
    const needs = journey.needs(journey.walk(base, at)).filter(({ retryInBackground }) => retryInBackground);
    for (const need of needs) {
      const fact = await options.perform(need, { tenant: tenant.id, response: stored.id, qaToken });
      if (fact.status === "unavailable") return null;
      base = journey.record(base, fact, need.item);
    }
    return { walk: journey.walk(base, at), at, changed: needs.length > 0 };
  }

  async function amend(
    opened: Opened,
    walk: Walk,
    at: { readonly now: string },
    payload: Retry["payload"],
  ): Promise<Done> {
    const { tenant, stored, journey } = opened;
    const { id } = stored;
    const data = journey.submission(walk, at);
    const saved = await options.responses.amend(
      {
        tenant: tenant.id,
        id,
        from: stored.version,
        sealed: cipher.seal(tenant, `response/${id}`, JSON.stringify(walk.response)),
        expiresAt: stored.expiresAt,
      },
      cipher.seal(tenant, `submission/${id}`, JSON.stringify(data)),
      mailJobs(opened, walk, payload),
    );
    // Somebody else amended it in between: the next attempt starts from there.
    return saved.kind === "saved" ? DONE : { kind: "later", why: saved.kind };
  }

  /** The e-mail to the customer, where the form says which answer is the address. */
  function mailJobs(
    { tenant, stored, submission, journey }: Opened,
    walk: Walk,
    payload: Retry["payload"],
  ): readonly NewJob[] {
    const field = journey.definition.save?.email;
    const to = field === undefined ? undefined : walk.response.answers[field];
    if (typeof to !== "string") return [];
    const { language } = payload;
    const key = `quote-ready ${stored.id}`;
    const mail = quoteReadyMail({
      brand: tenant.name,
      form: journey.title(language),
      reference: submission.reference,
      url: linkOf(tenant, stored.id, payload.sealedLink),
      language,
    });
    const sealed = cipher.seal(tenant, `mail/${key}`, JSON.stringify({ to, ...mail }));
    const sealedText = Buffer.from(sealed).toString("base64");
    return [newJob(MAIL_SEND, { tenant: tenant.id, key, payload: { sealed: sealedText } })];
  }

  /** The way back to the outcome: it holds a resume code, so it lies sealed in the payload. */
  const linkOf = (tenant: Tenant, id: string, sealedLink: string) =>
    cipher.open(tenant, `quote-retry/${id}`, Buffer.from(sealedLink, "base64"));

  return handler(QUOTE_RETRY, async (job) => {
    const opened = await open(job);
    if (opened === null) return { kind: "never", why: "the response or its form is gone" };
    const asked = await ask(opened, job.payload.qaToken);
    if (asked === null) return { kind: "later", why: "still unavailable" };
    return asked.changed ? amend(opened, asked.walk, asked.at, job.payload) : DONE;
  });
}
