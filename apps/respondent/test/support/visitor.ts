import type { FastifyInstance } from "fastify";

/** What a visitor got. */
export interface Got {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
  readonly body: string;
  readonly location: string | undefined;
}

/** How a visitor asks. */
export interface Asking {
  readonly method?: "GET" | "HEAD" | "POST" | "PATCH" | "PUT" | "DELETE";
  readonly fields?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A browser without scripts, over a server that does not listen: it keeps cookies and follows what it is told to. */
export class Visitor {
  readonly cookies = new Map<string, string>();
  readonly #server: FastifyInstance;
  readonly #host: string;

  constructor(server: FastifyInstance, host = "flux.localhost:4000") {
    this.#server = server;
    this.#host = host;
  }

  /** One request, as it is. */
  async ask(url: string, { method = "GET", fields, body, headers = {} }: Asking = {}): Promise<Got> {
    const payload = fields === undefined ? body : encode(fields);
    const answer = await this.#server.inject({
      method,
      url,
      headers: {
        host: this.#host,
        ...(this.cookies.size === 0 ? {} : { cookie: [...this.cookies].map(([k, v]) => `${k}=${v}`).join("; ") }),
        ...(payload === undefined ? {} : { "content-type": "application/x-www-form-urlencoded" }),
        ...headers,
      },
      ...(payload === undefined ? {} : { payload }),
    });
    const set = answer.headers["set-cookie"];
    for (const line of set === undefined ? [] : [set].flat()) this.#keep(line);
    return {
      status: answer.statusCode,
      headers: answer.headers,
      body: answer.body,
      location: answer.headers.location,
    };
  }

  /** A request, and what its redirects lead to. */
  async go(url: string, asking: Asking = {}): Promise<Got & { readonly url: string }> {
    let got = await this.ask(url, asking);
    let at = url;
    for (let hops = 0; got.location !== undefined; hops++) {
      if (hops > 10) throw new Error(`redirected without end, last to ${got.location}`);
      at = got.location;
      got = await this.ask(at);
    }
    return { ...got, url: at };
  }

  /** Posts a page as its own form would, with its token. */
  async post(url: string, fields: Asking["fields"] = {}): Promise<Got & { readonly url: string }> {
    const token = tokenOf((await this.ask(url)).body);
    return this.go(url, { method: "POST", fields: { ...fields, csrf_token: token } });
  }

  /** Another browser with the same cookies as this one has now. */
  twin(): Visitor {
    const twin = new Visitor(this.#server, this.#host);
    for (const [name, value] of this.cookies) twin.cookies.set(name, value);
    return twin;
  }

  #keep(line: string): void {
    const [pair = "", ...attributes] = line.split("; ");
    const at = pair.indexOf("=");
    if (attributes.includes("Max-Age=0")) this.cookies.delete(pair.slice(0, at));
    else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
}

/** The token in a page's form. */
export function tokenOf(body: string): string {
  return /name="csrf_token" value="([^"]+)"/.exec(body)?.[1] ?? "";
}

function encode(fields: NonNullable<Asking["fields"]>): string {
  const encoded = new URLSearchParams();
  for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) encoded.append(name, value);
  return encoded.toString();
}
