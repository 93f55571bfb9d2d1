/**
 * The HTTP server: routes, problem documents, health and logs. Logs name the route, never the address that was asked
 * for or anything that was sent, because registrations, postcodes and answers are in there.
 */
import Fastify, { LogController } from "fastify";
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { addressRoutes } from "./addresses/routes.ts";
import { Problem, codeForStatus, problemDocument } from "./problem.ts";
import type { Fault, ProblemCode } from "./problem.ts";
import { ConnectionDown, quoteRoutes } from "./quotes/routes.ts";
import type { Surroundings } from "./service.ts";
import { vehicleRoutes } from "./vehicles/routes.ts";

/** The largest body that is read, in bytes. */
const bodyLimit = 64 * 1024;

async function sendProblem(reply: FastifyReply, code: ProblemCode, faults: readonly Fault[] = []): Promise<void> {
  const document = problemDocument(code, faults);
  await reply.code(document.status).type("application/problem+json").send(JSON.stringify(document));
}

/** Where an error arose, without its message, which may quote what was sent. */
const framesOf = (error: Error): string[] => (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));

async function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (error instanceof ConnectionDown) {
    reply.hijack();
    request.raw.socket.destroy();
    return;
  }
  if (error instanceof Problem) {
    request.log.info({ code: error.code, route: request.routeOptions.url }, "problem");
    await sendProblem(reply, error.code, error.faults);
    return;
  }
  const code = codeForStatus(error.statusCode);
  const details = { code, error: error.name, route: request.routeOptions.url };
  if (code === "quote-engine/internal") request.log.error({ ...details, frames: framesOf(error) }, "failed");
  else request.log.info(details, "problem");
  await sendProblem(reply, code);
}

/** The service and the switch that takes it out of traffic. */
export interface Server {
  readonly app: FastifyInstance;
  /** From now on `/readyz` answers 503, so that no new traffic is sent here. */
  readonly drain: () => void;
}

/** How the server is made. */
export interface ServerOptions {
  /** Where the JSON log lines go; false logs nothing, which is the default. */
  readonly log?: { write(line: string): void } | false;
}

/** Makes the server; it does not listen yet. */
export function buildServer(surroundings: Surroundings, { log = false }: ServerOptions = {}): Server {
  let draining = false;
  const app = Fastify({
    bodyLimit,
    return503OnClosing: false,
    logController: new LogController({ disableRequestLogging: true }),
    logger: log && { base: { name: "quote-engine" }, stream: log },
    frameworkErrors: (error, _request, reply) => {
      void sendProblem(reply, codeForStatus(error.statusCode));
    },
  });
  app.removeContentTypeParser("text/plain");
  app.setErrorHandler(answerError);
  app.setNotFoundHandler(async (_request, reply) => sendProblem(reply, "quote-engine/not-found"));
  app.addHook("onResponse", (request, reply, done) => {
    const milliseconds = Math.round(reply.elapsedTime * 10) / 10;
    const { method, url: route } = request.routeOptions;
    request.log.info({ method, route, status: reply.statusCode, milliseconds }, "answered");
    done();
  });

  app.get("/healthz", () => ({ status: "alive" }));
  app.get("/readyz", () => {
    if (draining) throw new Problem("quote-engine/draining");
    return { status: "ready", vehicles: surroundings.register.size };
  });
  vehicleRoutes(app, surroundings);
  addressRoutes(app, surroundings);
  quoteRoutes(app, surroundings);
  return {
    app,
    drain: () => {
      draining = true;
    },
  };
}
