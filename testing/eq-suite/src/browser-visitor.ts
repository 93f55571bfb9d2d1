import type { Page } from "playwright-core";
import { ERROR_LINKS, SUBMIT, tidy } from "./visitor.ts";
import type { Visitor } from "./visitor.ts";

/** A real browser, with scripts. */
export class BrowserVisitor implements Visitor {
  readonly page: Page;
  readonly #base: string;
  #status = 0;

  constructor(page: Page, base: string) {
    this.page = page;
    this.#base = base;
    page.on("response", (response) => {
      if (response.request().isNavigationRequest()) this.#status = response.status();
    });
  }

  path = () => {
    const { pathname, search } = new URL(this.page.url());
    return Promise.resolve(pathname + search);
  };
  fragment = () => Promise.resolve(new URL(this.page.url()).hash.slice(1));
  status = () => Promise.resolve(this.#status);
  title = () => this.page.title();
  heading = () => this.text("h1");
  text = async (selector: string) => tidy((await this.page.locator(selector).first().textContent()) ?? "");
  texts = async (selector: string) => (await this.page.locator(selector).allTextContents()).map(tidy);
  count = (selector: string) => this.page.locator(selector).count();
  attribute = (selector: string, name: string) => this.page.locator(selector).first().getAttribute(name);
  value = (id: string) => this.page.locator(byId(id)).inputValue();
  isChecked = (id: string) => this.page.locator(byId(id)).isChecked();
  fill = (id: string, value: string) => this.page.locator(byId(id)).fill(value);
  choose = (id: string) => this.page.locator(byId(id)).check();
  unchoose = (id: string) => this.page.locator(byId(id)).uncheck();
  submit = () => this.press(SUBMIT);
  errors = () => this.texts(ERROR_LINKS);
  says = async (text: string) => (await this.text("main")).includes(text);

  async select(id: string, value: string): Promise<void> {
    await this.page.locator(byId(id)).selectOption(value);
  }

  async press(selector: string): Promise<void> {
    await Promise.all([this.page.waitForEvent("load"), this.page.locator(selector).first().click()]);
  }

  follow = (selector: string) => this.press(selector);

  async goTo(path: string): Promise<void> {
    await this.page.goto(new URL(path, this.#base).href);
  }
}

const byId = (id: string) => `[id="${id}"]`;
