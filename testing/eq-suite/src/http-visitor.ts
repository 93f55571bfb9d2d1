import { load } from "cheerio";
import type { Cheerio, CheerioAPI } from "cheerio";
import { ERROR_LINKS, SUBMIT, tidy } from "./visitor.ts";
import type { Visitor } from "./visitor.ts";

type Nodes = Cheerio<ReturnType<CheerioAPI>[number]>;

const MOST_REDIRECTS = 10;

/** A browser without scripts: keeps cookies, follows redirects, fills in and sends forms. */
export class HttpVisitor implements Visitor {
  readonly #base: URL;
  readonly #cookies = new Map<string, string>();
  #at: URL;
  #status = 0;
  #page: CheerioAPI = load("");

  constructor(base: string) {
    this.#base = new URL(base);
    this.#at = this.#base;
  }

  path = () => Promise.resolve(this.#at.pathname + this.#at.search);
  fragment = () => Promise.resolve(this.#at.hash.slice(1));
  status = () => Promise.resolve(this.#status);
  title = () => this.text("title");
  heading = () => this.text("h1");
  count = (selector: string) => Promise.resolve(this.#page(selector).length);
  submit = () => this.press(SUBMIT);
  goTo = (path: string) => this.#ask(new URL(path, this.#at));
  errors = () => this.texts(ERROR_LINKS);

  text(selector: string): Promise<string> {
    return this.#found(selector, (found) => tidy(found.first().text()));
  }

  texts(selector: string): Promise<readonly string[]> {
    const page = this.#page;
    return Promise.resolve(
      page(selector)
        .toArray()
        .map((each) => tidy(page(each).text())),
    );
  }

  attribute(selector: string, name: string): Promise<string | null> {
    return this.#found(selector, (found) => found.attr(name) ?? null);
  }

  value(id: string): Promise<string> {
    return this.#found(byId(id), (found) => {
      if (!found.is("select")) return found.is("textarea") ? found.text() : (found.attr("value") ?? "");
      const chosen = found.find("option[selected]");
      return (chosen.length > 0 ? chosen : found.find("option")).first().attr("value") ?? "";
    });
  }

  isChecked(id: string): Promise<boolean> {
    return this.#found(byId(id), (found) => found.attr("checked") !== undefined);
  }

  fill(id: string, value: string): Promise<void> {
    return this.#found(byId(id), (found) => {
      if (found.is("textarea")) found.text(value);
      else found.attr("value", value);
    });
  }

  choose(id: string): Promise<void> {
    return this.#found(byId(id), (found) => {
      if (found.attr("type") === "radio")
        this.#page(`input[type="radio"][name="${found.attr("name") ?? ""}"]`).removeAttr("checked");
      found.attr("checked", "checked");
    });
  }

  unchoose(id: string): Promise<void> {
    return this.#found(byId(id), (found) => {
      found.removeAttr("checked");
    });
  }

  select(id: string, value: string): Promise<void> {
    return this.#found(byId(id), (found) => {
      found.find("option").removeAttr("selected");
      const option = found.find("option").filter((_, each) => this.#page(each).attr("value") === value);
      if (option.length === 0) throw new Error(`#${id} has no option "${value}"`);
      option.attr("selected", "selected");
    });
  }

  async press(selector: string): Promise<void> {
    const button = await this.#found(selector, (found) => found.first());
    if (button.is("a")) return this.follow(selector);
    const form = button.closest("form");
    if (form.length === 0) throw new Error(`${selector} stands in no form of ${this.#at.pathname}`);
    const fields = this.#fieldsOf(form);
    const name = button.attr("name");
    if (name !== undefined) fields.append(name, button.attr("value") ?? "");
    const to = new URL(button.attr("formaction") ?? form.attr("action") ?? this.#at.href, this.#at);
    if ((form.attr("method") ?? "get").toLowerCase() === "post") return this.#ask(to, fields);
    to.search = fields.toString();
    return this.#ask(to);
  }

  async follow(selector: string): Promise<void> {
    const href = await this.attribute(selector, "href");
    if (href === null) throw new Error(`${selector} is no link`);
    await this.#ask(new URL(href, this.#at));
  }

  async says(text: string): Promise<boolean> {
    return (await this.text("main")).includes(text);
  }

  /** What a form sends: its inputs that have a name and a value, as HTML's standard has it. */
  #fieldsOf(form: Nodes): URLSearchParams {
    const fields = new URLSearchParams();
    for (const element of form.find("input, select, textarea").toArray()) {
      const input = this.#page(element);
      const [name, type] = [input.attr("name"), input.attr("type")];
      if (name === undefined || type === "submit" || type === "button") continue;
      if (input.is("select")) {
        const chosen = input.find("option[selected]");
        const option = (chosen.length > 0 ? chosen : input.find("option")).first();
        fields.append(name, option.attr("value") ?? option.text());
      } else if (input.is("textarea")) fields.append(name, input.text());
      else if ((type === "radio" || type === "checkbox") && input.attr("checked") === undefined) continue;
      else fields.append(name, input.attr("value") ?? "");
    }
    return fields;
  }

  #found<T>(selector: string, read: (found: Nodes) => T): Promise<T> {
    const found: Nodes = this.#page(selector);
    if (found.length === 0)
      return Promise.reject(
        new Error(`there is no ${selector} on ${this.#at.pathname}: ${tidy(this.#page("main").text()).slice(0, 300)}`),
      );
    return new Promise((resolve) => {
      resolve(read(found));
    });
  }

  async #ask(to: URL, body?: URLSearchParams): Promise<void> {
    let [url, posted] = [to, body];
    for (let hops = 0; ; hops++) {
      if (hops > MOST_REDIRECTS) throw new Error(`${to.pathname} redirects without end`);
      const answer = await fetch(url, {
        method: posted === undefined ? "GET" : "POST",
        redirect: "manual",
        headers: { cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ") },
        ...(posted === undefined ? {} : { body: posted }),
      });
      for (const line of answer.headers.getSetCookie()) this.#keep(line);
      const location = answer.headers.get("location");
      if (location === null) {
        this.#at = url;
        this.#status = answer.status;
        this.#page = load(await answer.text());
        return;
      }
      await answer.arrayBuffer();
      const next = new URL(location, url);
      // As in a browser, a fragment lives on through a redirect that has none of its own.
      if (next.hash === "") next.hash = url.hash;
      if (next.host !== this.#base.host) throw new Error(`${url.pathname} leads away, to ${next.href}`);
      [url, posted] = [next, undefined];
    }
  }

  #keep(line: string): void {
    const [pair = "", ...attributes] = line.split("; ");
    const at = pair.indexOf("=");
    if (attributes.includes("Max-Age=0")) this.#cookies.delete(pair.slice(0, at));
    else this.#cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
}

const byId = (id: string) => `[id="${id}"]`;
