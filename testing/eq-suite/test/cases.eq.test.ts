import { chromium } from "playwright-core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, inject, it } from "vitest";
import { CASES } from "../cases/all.ts";
import { BrowserVisitor } from "../src/browser-visitor.ts";
import type { EqCase } from "../src/case.ts";
import { HttpVisitor } from "../src/http-visitor.ts";
import { ARE_THERE } from "../src/questionnaires.ts";
import { TokenMaker } from "../src/token.ts";
import type { Visitor } from "../src/visitor.ts";

async function run({ schema, claims, run: assert }: EqCase, make: () => Visitor): Promise<void> {
  const tokens = new TokenMaker(inject("eqKeys"));
  const again = async (visitor: Visitor, name: string, own?: EqCase["claims"]) => {
    await visitor.goTo(`/session?token=${await tokens.make(name, own)}`);
  };
  const visitor = make();
  await again(visitor, schema, claims);
  await assert(visitor, { again, visitor: make });
}

const named = (cases: readonly EqCase[]) => cases.map((each) => [`${each.schema}: ${each.behaviour}`, each] as const);

describe.skipIf(!ARE_THERE)("over HTTP, without scripts", () => {
  it.concurrent.each(named(CASES))("%s", async (_, each) => {
    await run(each, () => new HttpVisitor(inject("eqUrl")));
  });
});

describe.skipIf(!ARE_THERE)("in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch();
  });
  afterAll(() => browser.close());

  it.each(named(CASES.filter((each) => each.browser === true)))("%s", async (_, each) => {
    const context = await browser.newContext({ locale: "en-GB" });
    context.setDefaultTimeout(10_000);
    const page = await context.newPage();
    await run(each, () => new BrowserVisitor(page, inject("eqUrl")));
    await context.close();
  });
});
