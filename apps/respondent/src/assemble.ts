import { randomUUID } from "node:crypto";
import type { FastifyBaseLogger } from "fastify";
import type { Fact, Journey, Need } from "@waypost/journey";
import { DEFAULT_LIMITS, NO_TRACER, tracedLookup, tracedResponses } from "@waypost/ports";
import type {
  AccessStore,
  FormStore,
  Queue,
  ResponseStore,
  ResumeStore,
  TenantCipher,
  TenantStore,
  Tracer,
} from "@waypost/ports";
import { createApp } from "./app.ts";
import type { App } from "./app.ts";
import { createDrawing } from "./drawing/drawing.ts";
import type { Assets } from "./http/assets.ts";
import { assembleEq } from "./eq/assemble-eq.ts";
import type { EqFoundations } from "./eq/assemble-eq.ts";
import { createHostMap } from "./http/host.ts";
import { createRateLimit } from "./http/rate-limit.ts";
import { createTenantGate } from "./http/tenant-gate.ts";
import { createMetrics } from "./observe/metrics.ts";
import type { Metrics } from "./observe/metrics.ts";
import { formsSite } from "./router.ts";
import type { Asker, Services } from "./services.ts";
import { saveAndLeave } from "./routes/save.ts";
import { createCookieJar } from "./session/cookie-jar.ts";
import { createCsrf } from "./session/csrf.ts";
import { createFlash } from "./session/flash.ts";
import type { Settings } from "./settings.ts";
import { createForms } from "./state/forms.ts";
import { createReference } from "./state/reference.ts";
import { createResponses } from "./state/responses.ts";
import type { Responses } from "./state/responses.ts";
import { createTenants } from "./state/tenants.ts";

/** What the app stands on: the ports, as `main.ts` or a test fills them. */
export interface Foundations {
  readonly tenants: TenantStore;
  readonly forms: FormStore;
  readonly responses: ResponseStore;
  readonly access: AccessStore;
  readonly resumes: ResumeStore;
  readonly queue: Queue;
  readonly cipher: TenantCipher;
  readonly compile: (definition: unknown) => Journey;
  /** Performs a need; `metrics` counts what came of it. */
  readonly perform: (metrics: Metrics) => (need: Need, asker: Asker) => Promise<Fact>;
  readonly assets: Assets;
  /** Resolves while the store answers; rejects otherwise. */
  readonly ready: () => Promise<unknown>;
  readonly logger: FastifyBaseLogger | false;
  /** Default: nothing is traced. */
  readonly tracer?: Tracer;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Serves questionnaires that are launched by token in place of forms under their names. */
  readonly eq?: EqFoundations;
}

/** Tries at codes and mails that one address has in a minute. */
const ATTEMPTS = 10;

/** Puts the app together: everything but the adapters, which come in as foundations. */
export function assemble(settings: Settings, foundations: Foundations): App {
  const { now, cipher, tracer = NO_TRACER } = foundations;
  const { publicUrl, secretKeys } = settings;
  const secure = publicUrl.protocol === "https:";
  const eq =
    foundations.eq &&
    assembleEq(foundations.eq, {
      keys: secretKeys,
      secure,
      store: foundations.forms,
      compiledBytes: settings.compiledBytes,
      now,
    });
  const forms = eq?.forms ?? createForms(foundations.forms, foundations.compile, now, settings.compiledBytes);
  // The metrics tell how many responses are in memory; the responses count what they read.
  const held: { responses?: Responses } = {};
  const metrics = createMetrics(() => held.responses?.size() ?? 0);
  const responses = createResponses({
    store: tracedResponses(tracer, foundations.responses),
    cipher,
    forms,
    cached: settings.cachedResponses,
    now,
    newReference: createReference,
    onRead: metrics.served,
  });
  held.responses = responses;
  const csrf = createCsrf(secretKeys);
  const drawing = createDrawing(foundations.assets.urls, csrf);
  const services: Services = {
    tenants: createTenants(foundations.tenants, now),
    forms,
    listForms: foundations.forms.list,
    responses,
    access: foundations.access,
    resumes: foundations.resumes,
    queue: foundations.queue,
    cipher,
    perform: tracedLookup(tracer, foundations.perform(metrics)),
    jar: eq?.jar ?? createCookieJar(secretKeys, secure),
    flash: createFlash(secretKeys, secure),
    csrf,
    drawing: eq?.drawing(drawing) ?? drawing,
    metrics,
    leave: eq?.leave ?? saveAndLeave,
    layOut: eq?.layOut ?? ((data) => data),
    attempts: createRateLimit(ATTEMPTS),
    newId: randomUUID,
    secure,
  };
  return createApp({
    services,
    site: eq?.site(services) ?? formsSite(services),
    assets: foundations.assets,
    hosts: eq?.hosts ?? createHostMap(publicUrl.hostname, settings.hosts),
    addressLimit: createRateLimit(settings.addressLimit),
    tenantGate: createTenantGate({ ...DEFAULT_LIMITS, requestsPerMinute: settings.tenantLimit }),
    qaBypassKey: settings.qaBypassKey,
    bodyLimit: settings.bodyLimit,
    trustedProxies: settings.trustedProxies,
    hostOf: (tenant) => `${publicUrl.protocol}//${tenant}.${publicUrl.host}/`,
    ready: foundations.ready,
    logger: foundations.logger,
    tracer,
    now,
  });
}
