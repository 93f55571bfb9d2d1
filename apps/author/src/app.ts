import Fastify, { LogController } from "fastify";
import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { tenantId } from "@waypost/ports";
import type { Operations } from "@waypost/ports";
import type { Attempts } from "./access/attempts.ts";
import { SESSION_SECONDS } from "./access/sessions.ts";
import type { Session, Sessions } from "./access/sessions.ts";
import { ERRORS, Refusal } from "./errors.ts";
import type { ErrorCode } from "./errors.ts";
import type { Picture } from "./operations/findings.ts";
import { changeJobs } from "./operations/change-jobs.ts";
import { isNotice, NOTICES } from "./operations/notices.ts";
import { operationsPage, problemPage, REFRESH_SECONDS, signInPage } from "./operations/page.ts";
import { STYLES } from "./styles.ts";

/** What the server is made of. */
export interface AppOptions {
  readonly operations: Operations;
  readonly sessions: Sessions;
  readonly attempts: Attempts;
  /** True when cookies are for HTTPS alone. */
  readonly secure: boolean;
  /** Resolves while the database answers. */
  readonly ready: () => Promise<unknown>;
  readonly logger: FastifyBaseLogger | false;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** The server, and the switch that takes it out of traffic. */
export interface App {
  readonly server: FastifyInstance;
  /** From now on `/readyz` answers 503. */
  readonly drain: () => void;
}

const COOKIE = "waypost-admin";
const POLICY =
  "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; connect-src 'none'";
/** Failures that one page shows. */
const MOST_FAILURES = 50;
/** Bytes of a posted form: all of them are short. */
const MOST_POSTED = 8192;
/** How long a request may take to arrive, in milliseconds. */
const LONGEST_REQUEST = 60_000;

type Posted = Readonly<Record<string, string>>;

/** Makes the server of the author app; it does not listen yet. */
export function createApp(options: AppOptions): App {
  const { operations, sessions, attempts, now } = options;
  let draining = false;
  const server = Fastify({
    ...(options.logger === false ? { logger: false } : { loggerInstance: options.logger }),
    // Requests are logged below: one line each, without a query.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: MOST_POSTED,
    requestTimeout: LONGEST_REQUEST,
  });
  server.removeAllContentTypeParsers();
  server.addContentTypeParser("application/x-www-form-urlencoded", { parseAs: "string" }, (_request, body, done) => {
    done(null, Object.fromEntries(new URLSearchParams(body.toString())));
  });

  server.addHook("onRequest", async (_request, reply) => {
    void reply.headers({
      "cache-control": "no-store",
      "content-security-policy": POLICY,
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "referrer-policy": "same-origin",
      "x-content-type-options": "nosniff",
      ...(options.secure ? { "strict-transport-security": "max-age=31536000" } : {}),
    });
    await Promise.resolve();
  });
  server.addHook("onResponse", async (request, reply) => {
    const route = request.routeOptions.url ?? "none";
    request.log.info(
      { route, method: request.method, status: reply.statusCode, ms: Math.round(reply.elapsedTime * 10) / 10 },
      "answered",
    );
    await Promise.resolve();
  });

  const page = (reply: FastifyReply, html: string, status = 200) =>
    reply.code(status).type("text/html; charset=utf-8").send(html);
  const problem = (reply: FastifyReply, code: ErrorCode) => page(reply, problemPage(code), ERRORS[code][0]);
  const goTo = (reply: FastifyReply, path: string) => reply.code(303).header("location", path).send();
  const setCookie = (reply: FastifyReply, value: string, seconds: number) =>
    reply.header(
      "set-cookie",
      `${COOKIE}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Strict${options.secure ? "; Secure" : ""}`,
    );

  server.setErrorHandler((error, request, reply) => {
    if (error instanceof Refusal) return problem(reply, error.code);
    const status = error instanceof Error && "statusCode" in error ? Number(error.statusCode) : 500;
    if (status >= 400 && status < 500) return problem(reply, "operations/form-broken");
    request.log.error({ error: error instanceof Error ? error.name : "thrown" }, "failed");
    return problem(reply, "operations/unavailable");
  });
  server.setNotFoundHandler((_request, reply) => problem(reply, "operations/not-found"));

  const sessionOf = (request: FastifyRequest): Session | null => sessions.read(cookieOf(request.headers.cookie), now());

  /** What a form of ours posted. Throws for one that came from elsewhere. */
  function postedBy(request: FastifyRequest): Posted {
    const { origin, "sec-fetch-site": site } = request.headers;
    const foreign = site !== undefined && site !== "same-origin" && site !== "none";
    const other = origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== request.host);
    if (foreign || other) throw new Refusal("operations/origin-refused");
    return (request.body ?? {}) as Posted;
  }

  /** What a form of ours posted in this session. Throws for one that is not of it. */
  function postedIn(session: Session, request: FastifyRequest): Posted {
    const posted = postedBy(request);
    if (!sessions.isToken(session, posted["csrf_token"])) throw new Refusal("operations/form-expired");
    return posted;
  }

  /** How everything stands, asked together: one statement a panel. */
  async function look(): Promise<Picture> {
    const [queues, failures, schedules, tenants, audit, silent] = await Promise.all([
      operations.queues(),
      operations.failures(MOST_FAILURES),
      operations.schedules(),
      operations.tenants(),
      operations.audit(),
      operations.silent(),
    ]);
    return { queues, failures, schedules, tenants, audit, silent };
  }

  server.get("/", (_request, reply) => goTo(reply, "/operations"));
  server.get("/author.css", (_request, reply) =>
    reply.header("cache-control", "public, max-age=300").type("text/css; charset=utf-8").send(STYLES),
  );
  server.get("/healthz", (_request, reply) => reply.send({ status: "alive" }));
  server.get("/readyz", async (_request, reply) => {
    const answers = await options.ready().then(
      () => true,
      () => false,
    );
    const status = draining ? "draining" : answers ? "ready" : "unavailable";
    return reply.code(status === "ready" ? 200 : 503).send({ status });
  });

  server.get<{ Querystring: { readonly refresh?: string; readonly done?: string; readonly jobs?: string } }>(
    "/operations",
    async (request, reply) => {
      const session = sessionOf(request);
      if (session === null) return goTo(reply, "/operations/sign-in");
      const { refresh, done, jobs } = request.query;
      const shown = {
        notice: done !== undefined && isNotice(done) ? NOTICES[done](Number(jobs ?? "1") || 0) : null,
        refresh: refresh === String(REFRESH_SECONDS) ? REFRESH_SECONDS : null,
        token: sessions.token(session),
        mostFailures: MOST_FAILURES,
        now: now(),
      };
      return page(reply, operationsPage(await look(), shown));
    },
  );

  server.post("/operations/jobs", async (request, reply) => {
    const session = sessionOf(request);
    if (session === null) return goTo(reply, "/operations/sign-in");
    const { tenant: name = "", action = "", id = "", type = "" } = postedIn(session, request);
    const tenant = tenantId(name);
    const changed = tenant === null ? null : await changeJobs(operations, { tenant, action, id, type });
    if (changed === null) throw new Refusal("operations/form-broken");
    request.log.info({ tenant, action, ...(id === "" ? { type } : { id }), jobs: changed.jobs }, "changed");
    return goTo(reply, `/operations?done=${changed.notice}&jobs=${changed.jobs}`);
  });

  server.get("/operations/sign-in", (request, reply) =>
    sessionOf(request) === null ? page(reply, signInPage(null)) : goTo(reply, "/operations"),
  );

  server.post("/operations/sign-in", (request, reply) => {
    const { code = "" } = postedBy(request);
    const wait = attempts.wait(request.ip, now());
    const refused = wait > 0 ? "operations/too-many-attempts" : "operations/code-refused";
    if (wait > 0) void reply.header("retry-after", wait);
    if (wait === 0 && sessions.admits(code.trim())) {
      request.log.info("signed in");
      return goTo(setCookie(reply, sessions.open(now()), SESSION_SECONDS), "/operations");
    }
    if (wait === 0) attempts.failed(request.ip, now());
    request.log.warn({ refused }, "a sign-in was refused");
    return page(reply, signInPage(refused), ERRORS[refused][0]);
  });

  server.post("/operations/sign-out", (request, reply) => {
    const session = sessionOf(request);
    if (session !== null) postedIn(session, request);
    return goTo(setCookie(reply, "", 0), "/operations/sign-in");
  });

  return {
    server,
    drain: () => {
      draining = true;
    },
  };
}

/** The value of our cookie among all of them. */
function cookieOf(header: string | undefined): string | undefined {
  const own = header?.split(";").find((each) => each.trim().startsWith(`${COOKIE}=`));
  return own?.trim().slice(COOKIE.length + 1);
}
