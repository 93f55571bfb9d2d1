import Fastify, { LogController } from "fastify";
import type { FastifyBaseLogger, FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Tenant, Tracer } from "@waypost/ports";
import { errorDocument, plainErrorDocument } from "./drawing/error-document.ts";
import { codeForStatus, ERRORS, problemDocument, Refusal } from "./errors.ts";
import type { ErrorCode } from "./errors.ts";
import type { Answer } from "./http/answer.ts";
import { ASSETS_PATH, encoded } from "./http/assets.ts";
import type { Assets } from "./http/assets.ts";
import { readPosted } from "./http/body.ts";
import { readCookie } from "./http/cookies.ts";
import { createPageHeaders } from "./http/headers.ts";
import { namesTwoHosts } from "./http/host.ts";
import type { Arrival, HostMap } from "./http/host.ts";
import type { RateLimit } from "./http/rate-limit.ts";
import { createSend } from "./http/send.ts";
import type { Sendable } from "./http/send.ts";
import type { Site } from "./http/site.ts";
import type { TenantGate } from "./http/tenant-gate.ts";
import { createUrls } from "./http/urls.ts";
import { traceRequest } from "./observe/trace-request.ts";
import type { Noted } from "./observe/trace-request.ts";
import { showTenants } from "./routes/site.ts";
import type { Services } from "./services.ts";
import { isOwnOrigin } from "./session/csrf.ts";
import { isQaToken, QA_COOKIE } from "./session/qa-token.ts";
import { within } from "./state/fresh.ts";
import type { Brand } from "./state/tenants.ts";
import { codeOfStore } from "./store-trouble.ts";
import type { Visit } from "./visit.ts";

/** What the server is made of beside its services. */
export interface AppOptions {
  readonly services: Services;
  /** What a tenant's paths mean. */
  readonly site: Site;
  readonly assets: Assets;
  readonly hosts: HostMap;
  readonly addressLimit: RateLimit;
  readonly tenantGate: TenantGate;
  readonly qaBypassKey: string | null;
  readonly bodyLimit: number;
  readonly trustedProxies: string | null;
  /** The address of a tenant's own host. */
  readonly hostOf: (tenant: string) => string;
  /** Resolves while what the app stands on answers; rejects otherwise. */
  readonly ready: () => Promise<unknown>;
  readonly logger: FastifyBaseLogger | false;
  readonly tracer: Tracer;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** The server, and the switch that takes it out of traffic. */
export interface App {
  readonly server: FastifyInstance;
  /** From now on `/readyz` answers 503 and every answer closes its connection. */
  readonly drain: () => void;
  /** What came for each tenant since this was asked last. */
  readonly traffic: TenantGate["traffic"];
}

/** How long a request may take to arrive, in milliseconds: a body that never ends would keep its connection for ever. */
const LONGEST_REQUEST = 60_000;
/** HEAD is answered as GET is. */
const READ = { exposeHeadRoute: true };
const NO_QUERY = new URLSearchParams();
const NOTHING_POSTED = {};
const METHODS: ReadonlySet<string> = new Set(["GET", "POST", "PATCH"]);

/** How long the page of a problem waits for what it is drawn with, in milliseconds: whoever sees it has waited before. */
const LONGEST_DRAWING = 500;

/** What is read, or null when that fails or takes too long for the page of a problem. */
const soon = <Value>(reading: Promise<Value | null>) => within(LONGEST_DRAWING, reading, null).catch(() => null);

/** Makes the server; it does not listen yet. */
export function createApp(options: AppOptions): App {
  const { services, assets } = options;
  const send = createSend(createPageHeaders(services.secure));
  let draining = false;

  const server = Fastify({
    ...(options.logger === false ? { logger: false } : { loggerInstance: options.logger }),
    // Requests are logged by `finish`: one line each, without their URL.
    logController: new LogController({ disableRequestLogging: true }),
    // Lines name their request themselves: a logger for each costs more than the line.
    childLoggerFactory: (logger) => logger,
    // What has no body has none that must be waited for.
    http: { optimizeEmptyRequests: true },
    bodyLimit: options.bodyLimit,
    requestTimeout: LONGEST_REQUEST,
    trustProxy: options.trustedProxies ?? false,
    return503OnClosing: false,
    forceCloseConnections: "idle",
    exposeHeadRoutes: false,
    frameworkErrors: (error, request, reply) => void fail(error, request, reply),
  });
  server.removeAllContentTypeParsers();
  server.addContentTypeParser("application/x-www-form-urlencoded", { parseAs: "string" }, (_request, body, done) => {
    done(null, readPosted(typeof body === "string" ? body : body.toString()));
  });
  server.setErrorHandler((error: FastifyError, request, reply) => fail(error, request, reply));

  /** Writes an answer, counts it and notes it in one line: no query, no cookie, nothing that was typed. */
  function finish(request: FastifyRequest, reply: FastifyReply, noted: Noted, given: Sendable): void {
    reply.hijack();
    const status = send(reply.raw, given, draining);
    const milliseconds = reply.elapsedTime;
    services.metrics.answered(noted.route, request.method, status, milliseconds / 1000);
    const { id: reqId, method } = request;
    request.log.info({ reqId, ...noted, method, status, ms: Math.round(milliseconds * 10) / 10 }, "answered");
  }

  /** The brand's own page for a code, or the plain one. */
  async function drawProblem(request: FastifyRequest, code: ErrorCode): Promise<(nonce: string) => string> {
    // Refusing a flood must cost less than answering it.
    if (code === "tenant/busy") return () => plainErrorDocument(code, request.id);
    const arrival = options.hosts(request.host, pathOf(request.url));
    const brand = arrival.kind === "tenant" ? await soon(services.tenants.find(arrival.tenant)) : null;
    if (arrival.kind !== "tenant" || brand === null) return () => plainErrorDocument(code, request.id);
    const arrived = visitOf(request, "GET", brand, arrival);
    if (options.site.problem !== undefined) return options.site.problem(arrived, code);
    const named = options.site.find(arrival.path)?.form ?? null;
    const form = code === "form/not-found" ? null : named;
    const live = form === null ? null : await soon(services.forms.current(brand.tenant.id, form));
    const urls = form === null || live === null ? null : createUrls(arrival.base, form);
    const context = {
      requestId: request.id,
      home: urls?.start ?? `${arrival.base}/`,
      resume: urls === null || live?.definition.save?.resume === false ? null : urls.under("resume"),
    };
    return (nonce) =>
      errorDocument(
        code,
        context,
        live === null || urls === null || form === null
          ? services.drawing.site(arrived, brand.tenant.name, nonce)
          : services.drawing.outside({ ...arrived, form, urls, session: { kind: "none" } }, live, nonce),
      );
  }

  /** Answers with a problem: a document for those who ask for JSON, a page for everybody else. */
  async function problem(
    request: FastifyRequest,
    reply: FastifyReply,
    all: Noted,
    { code, headers = {}, cookies = [] }: Omit<Answer & { readonly kind: "problem" }, "kind">,
  ): Promise<void> {
    const { status } = ERRORS[code];
    // What stands in an address where a form's name does may be anything: the log tells of forms that there are.
    const noted = { ...all };
    if (UNASCERTAINED.has(code)) delete noted.form;
    if (wantsJson(request)) {
      const body = JSON.stringify(problemDocument(code, request.id));
      finish(request, reply, noted, { kind: "text", status, body, type: "application/problem+json", headers, cookies });
      return;
    }
    try {
      const draw = await drawProblem(request, code);
      finish(request, reply, noted, { kind: "page", status, draw, headers, cookies });
    } catch (error) {
      // What failed may be the drawing itself.
      logFailure(request, noted, error as Error);
      const draw = () => plainErrorDocument(code, request.id);
      finish(request, reply, noted, { kind: "page", status, draw, headers, cookies });
    }
  }

  /** The last resort: whatever was thrown becomes a code, and only what nobody foresaw is an error in the log. */
  async function fail(error: Error, request: FastifyRequest, reply: FastifyReply, noted?: Noted): Promise<void> {
    const known = noted ?? { route: "unread" };
    if (reply.raw.headersSent) {
      reply.hijack();
      reply.raw.destroy();
      return;
    }
    if (error instanceof Refusal) {
      await problem(request, reply, known, { code: error.code, headers: error.headers });
      return;
    }
    const status = "statusCode" in error && typeof error.statusCode === "number" ? error.statusCode : undefined;
    // One whose sender went away before all of it had come never reached the store.
    const brokenOff = noted === undefined && request.raw.readableAborted;
    const code = brokenOff ? "request/unreadable" : (codeOfStore(error) ?? codeForStatus(status));
    // An error's message may quote what was typed: the log gets its name and where it arose.
    if (ERRORS[code].status >= 500) logFailure(request, known, error);
    await problem(request, reply, known, { code, headers: RETRY_AFTER[code] ?? {} });
  }

  function visitOf(
    request: FastifyRequest,
    method: Visit["method"],
    brand: Brand,
    { base, path }: Arrival & { readonly kind: "tenant" },
  ): Visit {
    const { url, headers } = request;
    const mark = url.indexOf("?");
    const now = options.now();
    const token = options.qaBypassKey === null ? undefined : readCookie(headers.cookie, QA_COOKIE);
    const honoured = token !== undefined && isQaToken(options.qaBypassKey ?? "", token, now / 1000);
    return {
      id: request.id,
      method,
      head: request.method === "HEAD",
      brand,
      base,
      path,
      origin: `${services.secure ? "https" : "http"}://${request.host}`,
      query: mark === -1 ? NO_QUERY : new URLSearchParams(url.slice(mark + 1)),
      posted: (request.body as Visit["posted"] | undefined) ?? NOTHING_POSTED,
      cookies: headers.cookie,
      address: request.ip,
      qaToken: honoured ? token : null,
      now,
    };
  }

  /** Refuses what comes too often: from one address, or for one tenant. Gives what is to be called once it is answered. */
  function admit(tenant: Tenant, address: string, now: number): () => void {
    const entrance = options.tenantGate.enter(tenant, now);
    if (!entrance.admitted) throw new Refusal("tenant/busy", { "retry-after": String(entrance.retryAfter) });
    const admission = options.addressLimit.take(address, now);
    if (admission.admitted) return entrance.leave;
    entrance.leave();
    throw new Refusal("request/too-many", { "retry-after": String(admission.retryAfter) });
  }

  /** Everything under a tenant. */
  async function serve(request: FastifyRequest, reply: FastifyReply, noted: Noted): Promise<void> {
    // RFC 9112, 3.2: a proxy in front may go by the other of two.
    if (namesTwoHosts(request.raw.rawHeaders)) throw new Refusal("request/unreadable");
    const arrival = options.hosts(request.host, pathOf(request.url));
    if (arrival.kind === "unknown") throw new Refusal("host/unknown");
    if (arrival.kind === "bare") {
      if (arrival.path !== "/") throw new Refusal("page/not-found");
      noted.route = "tenants";
      finish(request, reply, noted, (await showTenants(services, options.hostOf)) as Sendable);
      return;
    }
    const brand = await services.tenants.find(arrival.tenant);
    if (brand === null) throw new Refusal("tenant/not-found");
    noted.tenant = arrival.tenant;
    if (brand.tenant.suspended === true) throw new Refusal("tenant/suspended", { "retry-after": "3600" });
    const method = request.method === "HEAD" ? "GET" : request.method;
    if (!METHODS.has(method)) throw new Refusal("request/method-not-allowed", { allow: "GET, HEAD, POST" });
    const visit = visitOf(request, method as Visit["method"], brand, arrival);
    const leave = admit(brand.tenant, visit.address, visit.now);
    try {
      await answer(request, reply, noted, visit);
    } finally {
      leave();
    }
  }

  /** What a tenant's site answers to a visit that was let in. */
  async function answer(request: FastifyRequest, reply: FastifyReply, noted: Noted, visit: Visit): Promise<void> {
    const route = options.site.find(visit.path);
    if (route === null) throw new Refusal("page/not-found");
    noted.route = route.name;
    if (route.form !== undefined) noted.form = route.form;
    if (visit.method !== "GET" && route.fromElsewhere !== true) checkOrigin(request);
    const given = await route.answer(visit);
    if (given.kind === "problem") await problem(request, reply, noted, given);
    else if (given.kind === "page" && given.code !== undefined && wantsJson(request))
      await problem(request, reply, noted, { code: given.code, ...(given.cookies && { cookies: given.cookies }) });
    else finish(request, reply, noted, given);
  }

  async function handle(request: FastifyRequest, reply: FastifyReply, noted: Noted): Promise<void> {
    try {
      await serve(request, reply, noted);
    } catch (error) {
      await fail(error as Error, request, reply, noted);
    }
  }

  server.get("/healthz", READ, (_request, reply) => reply.send({ status: "alive" }));
  server.get("/readyz", READ, async (_request, reply) => {
    const standing =
      !draining &&
      (await options.ready().then(
        () => true,
        () => false,
      ));
    return reply
      .code(standing ? 200 : 503)
      .send({ status: standing ? "ready" : draining ? "draining" : "unavailable" });
  });
  server.get("/metrics", READ, async (_request, reply) => {
    const { registry } = services.metrics;
    return reply.type(registry.contentType).send(await registry.metrics());
  });
  server.get("/robots.txt", READ, (_request, reply) => reply.type("text/plain").send("User-agent: *\nDisallow: /\n"));
  server.get("/favicon.ico", READ, (_request, reply) => reply.code(204).send());
  server.get<{ Params: { file: string } }>(`${ASSETS_PATH}:file`, READ, (request, reply) => {
    const asset = assets.find(request.params.file);
    if (asset === undefined) return fail(new Refusal("page/not-found"), request, reply, { route: "asset" });
    const { body, encoding } = encoded(asset, request.headers["accept-encoding"]);
    if (encoding !== null) reply.header("content-encoding", encoding);
    return reply
      .headers({
        "cache-control": "public, max-age=31536000, immutable",
        "content-type": asset.type,
        vary: "accept-encoding",
        "x-content-type-options": "nosniff",
      })
      .send(body);
  });
  server.route({ method: server.supportedMethods, url: "/*", handler: traceRequest(options.tracer, handle) });
  server.setNotFoundHandler((request, reply) => fail(new Refusal("page/not-found"), request, reply));

  return {
    server,
    traffic: options.tenantGate.traffic,
    drain: () => {
      draining = true;
    },
  };
}

const wantsJson = ({ headers }: FastifyRequest) => headers.accept?.includes("json") === true;

/** Problems that arise before it is known that the form of an address exists. */
const UNASCERTAINED: ReadonlySet<ErrorCode> = new Set(["form/not-found", "request/method-not-allowed"]);

/** Seconds after which it is worth asking again. */
const RETRY_AFTER: Partial<Record<ErrorCode, Readonly<Record<string, string>>>> = {
  "service/unavailable": { "retry-after": "5" },
  "tenant/slow": { "retry-after": "10" },
  "tenant/busy": { "retry-after": "5" },
};

/** The path of a URL as it came, without its query. */
function pathOf(url: string): string {
  const mark = url.indexOf("?");
  return mark === -1 ? url : url.slice(0, mark);
}

function checkOrigin({ host, headers }: FastifyRequest): void {
  const site = headers["sec-fetch-site"];
  const fetchSite = typeof site === "string" ? site : undefined;
  if (!isOwnOrigin({ host, origin: headers.origin, fetchSite })) throw new Refusal("session/untrusted-post");
}

/** Notes an error that nobody foresaw. */
function logFailure({ id: reqId, log }: FastifyRequest, noted: Noted, error: Error): void {
  log.error({ reqId, ...noted, error: nameOf(error), frames: framesOf(error) }, "failed");
}

/** What an error is called, with its code where it has one: by `53100` an operator knows that the disk is full. */
const nameOf = (error: Error): string =>
  "code" in error && typeof error.code === "string" ? `${error.name} ${error.code}` : error.name;

/** Where an error arose, without its message, which may quote what was typed. */
const framesOf = (error: Error): readonly string[] =>
  (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
