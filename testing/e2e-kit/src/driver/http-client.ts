import { lookup } from "node:dns";
import type { LookupFunction } from "node:net";
import * as http from "node:http";
import * as https from "node:https";
import { Cookies, isLoopback } from "./cookies.ts";

/** What a server answered in the end, redirects followed. */
export interface Answer {
  readonly url: URL;
  readonly status: number;
  readonly body: string;
  /** Whether it answers a form itself, and no page that the form led to. */
  readonly posted: boolean;
}

const MOST_REDIRECTS = 20;
/** Milliseconds that a server may take for one answer. */
const PATIENCE = 30_000;

/** Names under `localhost` are this machine, also where its resolver does not know that; browsers do the same. */
const resolve: LookupFunction = (hostname, options, done) => {
  if (!isLoopback(hostname)) lookup(hostname, options, done);
  else if (options.all === true) done(null, [{ address: "127.0.0.1", family: 4 }]);
  else done(null, "127.0.0.1", 4);
};

/** One visitor's HTTP: keeps cookies and connections, follows redirects. */
export class HttpClient {
  readonly cookies = new Cookies();
  readonly #agents = {
    "http:": new http.Agent({ keepAlive: true }),
    "https:": new https.Agent({ keepAlive: true }),
  };

  /** Asks for an address, or posts a form to it. Throws when there is no answer or redirects do not end. */
  async ask(to: URL, form?: URLSearchParams, from?: URL): Promise<Answer> {
    let [url, body] = [to, form?.toString()];
    for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
      const answer = await this.#once(url, body, from);
      this.cookies.take(answer.headers["set-cookie"] ?? [], url, Date.now());
      const status = answer.statusCode ?? 0;
      const { location } = answer.headers;
      if (location === undefined || status < 300 || status > 399)
        return { url, status, body: await textOf(answer), posted: body !== undefined };
      answer.resume();
      const next = new URL(location, url);
      // As in a browser, a fragment lives on through a redirect that has none of its own.
      if (next.hash === "") next.hash = url.hash;
      url = next;
      if (status !== 307 && status !== 308) body = undefined;
    }
    throw new Error(`${to.href} redirects without end`);
  }

  /** Lets go of the connections. */
  close(): void {
    for (const agent of Object.values(this.#agents)) agent.destroy();
  }

  #once(url: URL, body: string | undefined, from: URL | undefined): Promise<http.IncomingMessage> {
    const secure = url.protocol === "https:";
    const cookie = this.cookies.headerFor(url);
    const options = {
      method: body === undefined ? "GET" : "POST",
      agent: this.#agents[secure ? "https:" : "http:"],
      lookup: resolve,
      timeout: PATIENCE,
      headers: {
        accept: "text/html,application/xhtml+xml",
        "user-agent": "waypost-e2e",
        ...(cookie === "" ? {} : { cookie }),
        ...(from === undefined ? {} : { referer: from.href }),
        // A browser says where a form came from, and products rightly ask.
        ...(body === undefined
          ? {}
          : {
              origin: (from ?? url).origin,
              "content-type": "application/x-www-form-urlencoded",
              "content-length": Buffer.byteLength(body),
            }),
      },
    };
    return new Promise((done, fail) => {
      const request = (secure ? https : http).request(url, options, done);
      request.on("timeout", () => request.destroy(new Error(`${url.href} gave no answer for ${PATIENCE / 1000} s`)));
      request.on("error", (error) => {
        fail(new Error(`${url.href} cannot be reached: ${error.message}`, { cause: error }));
      });
      request.end(body);
    });
  }
}

async function textOf(answer: http.IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}
