import { request } from "node:http";
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from "node:http";
import { createHmac } from "node:crypto";
import { answerPage } from "./answer-page.ts";
import type { AnswerSheet } from "./answer-page.ts";
import { QA_KEY } from "./system.ts";
import { tokenOf } from "./visitor.ts";

/** What a browser got, at the end of its redirects. */
export interface Landed {
  readonly url: string;
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A browser without scripts, over real HTTP: it keeps cookies, follows redirects and fills in forms. */
export class Browser {
  readonly cookies = new Map<string, string>();
  readonly #host: string;
  port: number;

  constructor(tenant: string, port: number) {
    this.#host = `${tenant}.localhost:${port}`;
    this.port = port;
  }

  /** Makes this a tester's browser: e-mail addresses steer its quotes. */
  test(): this {
    const text = `v1.${Math.floor(Date.now() / 1000) + 3600}`;
    this.cookies.set("waypost_qa", `${text}.${createHmac("sha256", QA_KEY).update(text).digest("base64url")}`);
    return this;
  }

  /** One request, as it is. */
  ask(url: string, { method = "GET", body, headers = {} }: Asking = {}): Promise<Landed> {
    const all: OutgoingHttpHeaders = {
      host: this.#host,
      connection: "close",
      cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; "),
      ...headers,
    };
    if (body !== undefined) {
      all["content-type"] = "application/x-www-form-urlencoded";
      all["content-length"] = Buffer.byteLength(body);
    }
    return new Promise((resolve, reject) => {
      const sent = request({ host: "127.0.0.1", port: this.port, path: url, method, headers: all }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.on("end", () => {
          for (const line of answer.headers["set-cookie"] ?? []) this.#keep(line);
          const text = Buffer.concat(chunks).toString();
          resolve({ url, status: answer.statusCode ?? 0, headers: answer.headers, body: text });
        });
        answer.on("error", reject);
      });
      sent.on("error", reject);
      sent.end(body);
    });
  }

  /** A request, and what its redirects lead to. */
  async go(url: string, asking: Asking = {}): Promise<Landed> {
    let got = await this.ask(url, asking);
    for (let hops = 0; got.headers.location !== undefined; hops++) {
      if (hops > 10) throw new Error(`redirected without end, last to ${got.headers.location}`);
      got = await this.ask(got.headers.location);
    }
    return got;
  }

  /** Sends the form of an open page with these answers and plausible ones. */
  send(page: Landed, sheet: AnswerSheet = {}): Promise<Landed> {
    const fields = { ...answerPage(page.body, sheet), csrf_token: tokenOf(page.body) };
    return this.go(page.url, { method: "POST", body: encode(fields) });
  }

  /**
   * Fills in page after page from where the browser stands until `until` says so of a page, and gives that one. Throws
   * when a page comes back with errors, or the journey has no end.
   */
  async journey(from: Landed, sheet: AnswerSheet, until: (page: Landed) => boolean): Promise<Landed> {
    let page = from;
    for (let pages = 0; pages < 120; pages++) {
      if (until(page)) return page;
      const next = await this.send(page, sheet);
      if (next.status !== 200) throw new Error(`${next.url} answered ${next.status} after ${page.url}`);
      if (next.url === page.url) throw new Error(`${page.url} came back: ${errorsOf(next.body)}`);
      page = next;
    }
    throw new Error(`the journey does not end; it is at ${page.url}`);
  }

  #keep(line: string): void {
    const [pair = "", ...attributes] = line.split("; ");
    const at = pair.indexOf("=");
    if (attributes.includes("Max-Age=0")) this.cookies.delete(pair.slice(0, at));
    else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
}

interface Asking {
  readonly method?: string;
  readonly body?: string;
  readonly headers?: OutgoingHttpHeaders;
}

/** Fields as a browser encodes them. */
export function encode(fields: Readonly<Record<string, string | readonly string[]>>): string {
  const encoded = new URLSearchParams();
  for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) encoded.append(name, value);
  return encoded.toString();
}

/** True of an outcome page. */
export const isOutcome = ({ body }: Landed) => body.includes("data-outcome=");

const errorsOf = (body: string) =>
  [...body.matchAll(/class="[^"]*ons-js-inpagelink[^"]*"[^>]*>([^<]+)</g)].map((found) => found[1]).join("; ");
