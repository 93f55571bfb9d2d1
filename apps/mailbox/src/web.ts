/**
 * The web side: the pages, the same as JSON, and a way to empty the mailbox. It answers to names of this machine
 * alone, so that no site on the internet can read the mail by pointing a name of its own here.
 */
import Fastify, { LogController } from "fastify";
import type { FastifyInstance, FastifyReply } from "fastify";
import type { Mailbox } from "./mailbox.ts";
import { summaryOf } from "./message.ts";
import type { Message } from "./message.ts";
import { listPage, messagePage, notFoundPage, styleSheet } from "./page.ts";

/** What is wrong with a request: code, HTTP status, title. */
export const problems = {
  "mailbox/not-found": [404, "There is no such page or message"],
  "mailbox/host-refused": [403, "The mailbox answers to localhost only"],
  "mailbox/origin-refused": [403, "Another site may not empty the mailbox"],
} as const satisfies Record<string, readonly [status: number, title: string]>;

const pagePolicy =
  "default-src 'none'; style-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const partPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; frame-ancestors 'self'; " +
  "sandbox allow-popups allow-popups-to-escape-sandbox";

const isLocal = (hostname: string): boolean => /^(?:(?:[a-z0-9-]+\.)*localhost|127\.0\.0\.1|\[::1\])$/i.test(hostname);

async function sendProblem(reply: FastifyReply, code: keyof typeof problems): Promise<void> {
  const [status, title] = problems[code];
  const document = { type: `urn:waypost:error:${code}`, code, title, status };
  await reply.code(status).type("application/problem+json").send(JSON.stringify(document));
}

const sendPage = async (reply: FastifyReply, html: string, status = 200): Promise<void> => {
  await reply.code(status).type("text/html; charset=utf-8").send(html);
};

interface ListQuery {
  readonly to?: string | readonly string[];
}

/** The recipient that a query asks for; undefined for any. */
function recipient({ to }: ListQuery): string | undefined {
  const text = typeof to === "string" ? to.trim() : "";
  return text === "" ? undefined : text;
}

/** Links of the HTML part open beside the page, for inside the frame they would open nothing. */
const framed = (html: string): string => `<base target="_blank">${html}`;

/** Makes the web server; it does not listen yet. */
export function buildWeb(mailbox: Mailbox): FastifyInstance {
  const app = Fastify({ logger: false, logController: new LogController({ disableRequestLogging: true }) });

  app.addHook("onRequest", async (request, reply) => {
    void reply.headers({
      "cache-control": "no-store",
      "content-security-policy": pagePolicy,
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
    });
    if (!isLocal(request.hostname)) {
      await sendProblem(reply, "mailbox/host-refused");
      return;
    }
    const site = request.headers["sec-fetch-site"];
    const changes = request.method !== "GET" && request.method !== "HEAD";
    if (changes && site !== undefined && site !== "same-origin" && site !== "none") {
      await sendProblem(reply, "mailbox/origin-refused");
    }
  });
  app.addContentTypeParser(
    "application/x-www-form-urlencoded",
    { parseAs: "string", bodyLimit: 1024 },
    (_r, _b, done) => {
      done(null, null);
    },
  );
  app.setNotFoundHandler(async (_request, reply) => sendPage(reply, notFoundPage(), 404));

  app.get("/healthz", () => ({ status: "alive" }));
  app.get("/mailbox.css", async (_request, reply) => reply.type("text/css; charset=utf-8").send(styleSheet));
  app.get<{ Querystring: ListQuery }>("/", async ({ query }, reply) => {
    const to = recipient(query);
    await sendPage(reply, listPage(mailbox.list(to), to));
  });
  app.get<{ Querystring: ListQuery }>("/messages.json", ({ query }) => ({
    messages: mailbox.list(recipient(query)).map(summaryOf),
  }));
  app.delete("/messages", async (_request, reply) => {
    await mailbox.empty();
    await reply.code(204).send();
  });
  app.post("/messages/empty", async (_request, reply) => {
    await mailbox.empty();
    await reply.redirect("/", 303);
  });

  app.get<{ Params: { name: string } }>("/messages/:name", async ({ params }, reply) => {
    const asJson = params.name.endsWith(".json");
    const message = mailbox.get(asJson ? params.name.slice(0, -".json".length) : params.name);
    if (asJson) await (message ? reply.send(message) : sendProblem(reply, "mailbox/not-found"));
    else await (message ? sendPage(reply, messagePage(message)) : sendPage(reply, notFoundPage(), 404));
  });
  app.get<{ Params: { id: string } }>("/messages/:id/html", async ({ params }, reply) => {
    const html: Message["html"] = mailbox.get(params.id)?.html ?? null;
    if (html === null) await sendPage(reply, notFoundPage(), 404);
    else await sendPage(reply.header("content-security-policy", partPolicy), framed(html));
  });
  return app;
}
