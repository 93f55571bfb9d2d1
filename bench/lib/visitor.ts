/** A browser's essentials over HTTP: keeps cookies, follows redirects, reads the page's form. */
export class Visitor {
  readonly #origin: string;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #cookies = new Map<string, string>();
  /** The path of the last page. */
  path = "/";
  /** The last page's HTML. */
  html = "";
  /** The last answer's headers as they came. */
  head: Headers = new Headers();

  constructor(origin: string, headers: Readonly<Record<string, string>> = {}) {
    this.#origin = origin;
    this.#headers = headers;
  }

  /** The `Cookie` header that the visitor would send. */
  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  /** Opens a path and follows redirects. Throws on an answer of 400 or above. */
  async open(path: string): Promise<void> {
    await this.#request(path, { method: "GET" });
  }

  /** Posts the page's first form that has a method of post, with its hidden inputs and these values. */
  async post(values: Readonly<Record<string, string>>): Promise<void> {
    const body = new URLSearchParams({ ...this.hidden(), ...values });
    await this.#request(this.path, { method: "POST", body });
  }

  /** Hidden inputs of the page (the CSRF token among them). */
  hidden(): Record<string, string> {
    const found: Record<string, string> = {};
    for (const [tag] of this.html.matchAll(/<input[^>]*type="hidden"[^>]*>/g)) {
      const name = /name="([^"]*)"/.exec(tag)?.[1];
      if (name !== undefined) found[name] = /value="([^"]*)"/.exec(tag)?.[1] ?? "";
    }
    return found;
  }

  async #request(path: string, init: RequestInit): Promise<void> {
    let next = new URL(path, this.#origin);
    let current = init;
    for (let hop = 0; hop < 10; hop++) {
      const answer = await fetch(next, {
        ...current,
        redirect: "manual",
        headers: { ...this.#headers, cookie: this.cookie, origin: this.#origin },
      });
      for (const cookie of answer.headers.getSetCookie()) {
        const [name, value] = (cookie.split(";")[0] ?? "").split(/=(.*)/s);
        if (name !== undefined) this.#cookies.set(name, value ?? "");
      }
      const location = answer.headers.get("location");
      if (location === null) {
        this.html = await answer.text();
        this.head = answer.headers;
        this.path = next.pathname + next.search;
        if (answer.status >= 400) throw new Error(`${next.pathname} answered ${answer.status}`);
        return;
      }
      await answer.arrayBuffer();
      next = new URL(location, next);
      current = { method: "GET" };
    }
    throw new Error(`${path} redirects without end`);
  }
}
