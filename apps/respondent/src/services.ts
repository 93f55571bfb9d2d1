import type { Fact, Need, Response, SubmittedData } from "@waypost/journey";
import type { AccessStore, LaidOut, Queue, ResumeStore, TenantCipher, TenantId } from "@waypost/ports";
import type { Drawing } from "./drawing/drawing.ts";
import type { Answer } from "./http/answer.ts";
import type { RateLimit } from "./http/rate-limit.ts";
import type { Metrics } from "./observe/metrics.ts";
import type { CookieJar } from "./session/cookie-jar.ts";
import type { Csrf } from "./session/csrf.ts";
import type { Flash } from "./session/flash.ts";
import type { Forms } from "./state/forms.ts";
import type { Held } from "./state/held.ts";
import type { Live } from "./state/live.ts";
import type { Responses } from "./state/responses.ts";
import type { Tenants } from "./state/tenants.ts";
import type { FormVisit } from "./visit.ts";

/** Who a lookup is asked for. */
export interface Asker {
  readonly tenant: TenantId;
  readonly response: string;
  readonly qaToken: string | null;
}

/** A submission as it is to be kept: what was submitted, by whom, in which language. */
export type LayOut = (data: SubmittedData, live: Live, response: Response, language: string) => SubmittedData & LaidOut;

/** What one sees who saved a response to come back to it; `cookies` are those of the save. */
export type Leave = (
  services: Services,
  visit: FormVisit,
  held: Held,
  cookies: readonly string[],
) => Answer | Promise<Answer>;

/** Everything that handlers work with. Made once, by `main.ts` or a test. */
export interface Services {
  readonly tenants: Tenants;
  readonly forms: Forms;
  readonly listForms: (tenant: TenantId) => Promise<readonly { readonly form: string; readonly version: number }[]>;
  readonly responses: Responses;
  readonly access: AccessStore;
  readonly resumes: ResumeStore;
  readonly queue: Queue;
  readonly cipher: TenantCipher;
  readonly perform: (need: Need, asker: Asker) => Promise<Fact>;
  readonly jar: CookieJar;
  readonly flash: Flash;
  readonly csrf: Csrf;
  readonly drawing: Drawing;
  readonly metrics: Metrics;
  readonly leave: Leave;
  /** Puts other layouts beside what is submitted, where somebody reads those. */
  readonly layOut: LayOut;
  /** How often one address may try a code or have a mail sent. */
  readonly attempts: RateLimit;
  /** A new response's id, which nobody can guess. */
  readonly newId: () => string;
  /** Cookies are for HTTPS alone. */
  readonly secure: boolean;
}
