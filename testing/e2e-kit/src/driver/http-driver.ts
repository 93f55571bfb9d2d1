import domino from "@mixmark-io/domino";
import type { Driver, Landmarks, ShownError } from "./driver.ts";
import { HttpClient } from "./http-client.ts";
import { locatorOf } from "./locate.ts";
import type { Locate } from "./locate.ts";
import { inWords, tidy, wantedOf } from "./target.ts";
import type { Target, Thing } from "./target.ts";
import type { Trace } from "./trace.ts";

/** A cookie that is there from the beginning. */
interface Cookie {
  readonly name: string;
  readonly value: string;
}

/** What cookies that are there from the beginning have in common. */
const OWN = { below: false, path: "/", secure: false, httpOnly: true, sameSite: "Lax" } as const;

/** What sends its form. */
const SENDING = "button:not([type=button]):not([type=reset]), input[type=submit], input[type=image]";

/** A visitor without scripts: keeps cookies, follows redirects, fills in forms and sends them as a browser would. */
export class HttpDriver implements Driver {
  readonly speed = "http";
  readonly patience = 0;
  readonly #client = new HttpClient();
  readonly #landmarks: Landmarks;
  readonly #trace: Trace | null;
  #at: URL;
  #status = 0;
  #posted = false;
  #page: Document = domino.createDocument("");
  #locate: Locate = locatorOf(this.#page);

  /** `base` is what the first address is relative to; `cookies` are there from the beginning; `trace` takes notes. */
  constructor(base: string, landmarks: Landmarks, cookies: readonly Cookie[] = [], trace: Trace | null = null) {
    this.#at = new URL(base);
    this.#trace = trace;
    this.#landmarks = landmarks;
    for (const cookie of cookies) this.#client.cookies.keep({ ...cookie, ...OWN, domain: this.#at.hostname });
  }

  /** Lets go of the connections. */
  close(): void {
    this.#client.close();
  }

  /** The cookies as they are now. */
  cookies = () => this.#client.cookies.all();
  /** Whether the page answers a form itself, so that its address alone does not lead to it. */
  isAnswer = () => this.#posted;
  open = (address: string) => this.#ask(new URL(address, this.#at));
  url = () => this.#at;
  status = () => this.#status;
  title = () => Promise.resolve(tidy(this.#page.title));
  heading = () => Promise.resolve(tidy(this.#page.querySelector("h1")?.textContent ?? ""));
  html = () => Promise.resolve(this.#page.documentElement.outerHTML);
  count = (target: Target) => Promise.resolve(this.#all(target, "any").length);

  texts(target: Target): Promise<readonly string[]> {
    return Promise.resolve(this.#all(target, "any").map((each) => tidy(each.textContent)));
  }

  async text(target: Target): Promise<string> {
    return tidy((await this.#one(target, "any")).textContent);
  }

  says(text: string): Promise<boolean> {
    const main = this.#page.querySelector(this.#landmarks.main) ?? this.#page.body;
    return Promise.resolve(tidy(main.textContent).includes(tidy(text)));
  }

  async attribute(target: Target, name: string): Promise<string | null> {
    return (await this.#one(target, "any")).getAttribute(name);
  }

  async value(target: Target): Promise<string> {
    return valueOf(await this.#one(target, "input"));
  }

  async isChosen(option: Target): Promise<boolean> {
    return (await this.#one(option, "option")).hasAttribute("checked");
  }

  errors(): Promise<readonly ShownError[]> {
    const shown = elements(this.#page, this.#landmarks.errors);
    return Promise.resolve(
      shown.map((each) => ({
        text: tidy(each.textContent),
        field: each.getAttribute("href")?.replace(/^.*#/, "") ?? null,
      })),
    );
  }

  async fill(input: Target, value: string): Promise<void> {
    const found = await this.#usable(input, "input");
    if (found.matches("textarea")) found.textContent = value;
    else found.setAttribute("value", value);
  }

  async choose(option: Target): Promise<void> {
    const found = await this.#usable(option, "option");
    const [name, form] = [found.getAttribute("name"), found.closest("form")];
    if (found.getAttribute("type") === "radio")
      for (const other of elements(form ?? this.#page, "input[type=radio]"))
        if (other.getAttribute("name") === name) other.removeAttribute("checked");
    found.setAttribute("checked", "");
  }

  async unchoose(option: Target): Promise<void> {
    (await this.#usable(option, "option")).removeAttribute("checked");
  }

  async select(input: Target, option: string): Promise<void> {
    const list = await this.#usable(input, "input");
    const options = elements(list, "option");
    const wanted =
      options.find((each) => tidy(each.textContent) === tidy(option)) ??
      options.find((each) => each.getAttribute("value") === option);
    if (wanted === undefined) throw this.#missing(`no option “${option}” in the list ${inWords(input)}`);
    for (const each of options) each.removeAttribute("selected");
    wanted.setAttribute("selected", "");
  }

  async press(action: Target): Promise<void> {
    const found = await this.#usable(action, "action");
    const href = found.getAttribute("href");
    if (href !== null) return this.#ask(new URL(href, this.#at));
    const form = found.closest("form");
    if (form === null || !found.matches(SENDING))
      throw this.#missing(`${inWords(action)} sends no form, so it does nothing without scripts`);
    const fields = fieldsOf(form);
    const name = found.getAttribute("name");
    if (name !== null) fields.append(name, found.getAttribute("value") ?? "");
    const address = found.getAttribute("formaction") ?? form.getAttribute("action") ?? "";
    const to = new URL(address === "" ? this.#at.href : address, this.#at);
    if ((form.getAttribute("method") ?? "get").toLowerCase() === "post") return this.#ask(to, fields);
    to.search = fields.toString();
    return this.#ask(to);
  }

  #all(target: Target, thing: Thing): readonly Element[] {
    return this.#locate(wantedOf(target), thing);
  }

  #one(target: Target, thing: Thing): Promise<Element> {
    const [found] = this.#all(target, thing);
    return found === undefined ? Promise.reject(this.#missing(`nothing ${inWords(target)}`)) : Promise.resolve(found);
  }

  /** One that can be used: a browser lets nobody type into what is disabled, or press it. */
  async #usable(target: Target, thing: Thing): Promise<Element> {
    const found = await this.#one(target, thing);
    if (found.hasAttribute("disabled") || found.closest("fieldset[disabled]") !== null)
      throw this.#missing(`${inWords(target)}, but disabled,`);
    return found;
  }

  #missing(what: string): Error {
    const heading = tidy(this.#page.querySelector("h1")?.textContent ?? "");
    return new Error(`There is ${what} on “${heading}” (${this.#at.href}).`);
  }

  async #ask(to: URL, form?: URLSearchParams): Promise<void> {
    const opened = this.#status > 0;
    const { url, status, body, posted } = await this.#client.ask(to, form, opened ? this.#at : undefined);
    this.#at = url;
    this.#status = status;
    this.#posted = posted;
    this.#page = domino.createDocument(body);
    this.#locate = locatorOf(this.#page);
    if (this.#trace === null) return;
    if (form !== undefined) this.#trace.sent(form);
    const shown = elements(this.#page, this.#landmarks.errors);
    this.#trace.shown(
      url.pathname,
      shown.map((each) => tidy(each.textContent)),
    );
  }
}

/** What a selector finds. The parser's own lists cannot be iterated. */
const elements = (root: ParentNode, selector: string): readonly Element[] =>
  Array.from(root.querySelectorAll(selector));

function valueOf(input: Element): string {
  if (input.matches("textarea")) return input.textContent;
  if (!input.matches("select")) return input.getAttribute("value") ?? "";
  const options = elements(input, "option");
  const chosen = options.find((each) => each.hasAttribute("selected")) ?? options[0];
  return chosen?.getAttribute("value") ?? tidy(chosen?.textContent ?? "");
}

/** What a form sends without a button: every input that has a name and, where it can be chosen, is. */
function fieldsOf(form: Element): URLSearchParams {
  const fields = new URLSearchParams();
  for (const input of elements(form, "input, select, textarea")) {
    const [name, type] = [input.getAttribute("name"), input.getAttribute("type") ?? "text"];
    if (name === null || name === "" || input.hasAttribute("disabled")) continue;
    if (["submit", "button", "image", "reset", "file"].includes(type)) continue;
    if ((type === "radio" || type === "checkbox") && !input.hasAttribute("checked")) continue;
    const fallback = type === "radio" || type === "checkbox" ? "on" : "";
    fields.append(name, input.hasAttribute("value") || fallback === "" ? valueOf(input) : fallback);
  }
  return fields;
}
