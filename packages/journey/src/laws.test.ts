import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AT, Respondent } from "../test/drive.ts";
import { anyInput, rightInput } from "../test/generate.ts";
import { anyForm, deeds, derived, live } from "../test/lives.ts";
import { planPages } from "./plan.ts";
import type { Response } from "./response.ts";
import { Path } from "./walk.ts";

const settings = { numRuns: 150 };

describe("laws of the journey", () => {
  it("the path is a function of form and answers", () => {
    fc.assert(
      fc.property(anyForm, deeds, (definition, given) => {
        const one = live(definition, given);
        const other = new Respondent(definition);
        other.response = structuredClone(one.response);
        expect(derived(other)).toEqual(derived(one));
      }),
      settings,
    );
  }, 30_000);

  it("a walk ends, and looks at each page once for each item", () => {
    fc.assert(
      fc.property(anyForm, deeds, (definition, given) => {
        const { form, response } = live(definition, given);
        const { looked } = new Path(form, planPages(form), response, AT.now);
        const items = response.lists["people"]?.length ?? 0;
        const own = form.pages.filter((page) => page.list === null).length;
        const repeated = form.pages.length - own;
        expect(looked).toBeLessThanOrEqual(own + repeated * items);
      }),
      settings,
    );
  });

  it("answers to a page change nothing before it in its section", () => {
    fc.assert(
      fc.property(anyForm, deeds, fc.nat(50), fc.nat(50), (definition, given, where, choice) => {
        const one = live(definition, given);
        const { form, walk } = one;
        const at = walk.path[where % Math.max(1, walk.path.length)] ?? walk.current;
        if (at.page === "hub" || !walk.reachable(at)) return;
        const section = form.pageOf.get(at.page)?.section;
        const before = () => {
          const { path } = one.walk;
          const own = path.filter(({ page }) => form.pageOf.get(page)?.section === section);
          const place = own.findIndex(({ page, item }) => page === at.page && item === at.item);
          return own.slice(0, place + 1);
        };
        const known = before();
        one.post(at, rightInput(one.view(at), choice));
        expect(before()).toEqual(known);
      }),
      settings,
    );
  });

  it("answers off the path never influence anything", () => {
    fc.assert(
      fc.property(anyForm, deeds, (definition, given) => {
        const one = live(definition, given);
        const { form } = one;
        const path = new Path(form, planPages(form), one.response, AT.now);
        const counted = new Set(
          path.steps.flatMap(({ asked }) => asked.flatMap(({ fields }) => fields.map(({ key }) => key))),
        );
        const answers = Object.fromEntries(Object.entries(one.response.answers).filter(([key]) => counted.has(key)));
        const other = new Respondent(definition);
        other.response = { ...one.response, answers };
        expect(derived(other)).toEqual(derived(one));
      }),
      settings,
    );
  });

  it("changing an answer back restores path, statuses and completion", () => {
    fc.assert(
      fc.property(anyForm, deeds, fc.nat(50), fc.nat(50), (definition, given, where, choice) => {
        const one = live(definition, given);
        const { form, walk } = one;
        const done = walk.path.filter(
          (at) => walk.reachable(at) && form.pageOf.get(at.page)?.type === "question" && visitedAndClosed(one, at),
        );
        const at = done[where % Math.max(1, done.length)];
        if (!at) return;
        const before = derived(one);
        const { answers } = one.response;
        one.post(at, rightInput(one.view(at), choice));
        const original = Object.fromEntries(
          Object.entries(answers).map(([key, value]) => [key.split("#")[0] ?? key, value as string]),
        );
        const own = at.item === undefined ? original : ofItem(answers, at.item);
        const posted = one.post(at, own);
        // A limit that moved in the meantime may refuse the old answer: then there is nothing to restore.
        if (posted.kind !== "saved") return;
        expect(derived(one)).toEqual(before);
      }),
      settings,
    );
  });

  it("completing every page completes every section", () => {
    fc.assert(
      fc.property(anyForm, deeds, (definition, given) => {
        const one = live(definition, given);
        const { form } = one;
        for (let turn = 0; turn < 200 && !one.walk.complete; turn++) {
          const open = one.walk.path.find((at) => !visitedAndClosed(one, at) && one.walk.reachable(at));
          const at = form.hub ? (open ?? one.walk.current) : one.walk.current;
          const raw = rightInput(one.view(at), 1 + (turn % 2));
          const posted = one.post(at, raw);
          // Numbers are bound by earlier ones: the greatest there is always fits.
          if (posted.kind === "invalid") one.post(at, Object.fromEntries(Object.keys(raw).map((name) => [name, "99"])));
        }
        expect(one.walk.complete).toBe(true);
        expect(one.walk.sections.every(({ status }) => status === "completed")).toBe(true);
      }),
      settings,
    );
  });

  it("a summary shows exactly the answers on the path", () => {
    fc.assert(
      fc.property(anyForm, deeds, (definition, given) => {
        const one = live(definition, given);
        const shown = one.journey
          .summary(one.walk, { language: "en", at: AT })
          .flatMap(({ rows }) => rows.flatMap(({ items }) => items))
          .filter(({ values }) => values.length > 0)
          // Answers of several items have ids of their own.
          .map(({ id }) => id.replace(/-item\d+$/, ""));
        // Whether a list with items has more, the list itself tells.
        const lists = one.form.pages.flatMap((page) =>
          page.type === "list" && one.response.lists[page.definition.list]?.length ? [page.definition.more?.field] : [],
        );
        const counted = one.journey
          .submission(one.walk, AT)
          .answers.map(({ field }) => field)
          .filter((field) => !lists.includes(field));
        expect(shown.sort()).toEqual(counted.sort());
      }),
      settings,
    );
  });

  it("nothing that is posted, anywhere, throws or is stored beyond its limits", () => {
    fc.assert(
      fc.property(
        anyForm,
        deeds,
        fc.array(fc.tuple(fc.nat(50), anyInput), { maxLength: 6 }),
        (definition, given, posts) => {
          const one = live(definition, given);
          for (const [where, raw] of posts) {
            const { path } = one.walk;
            const at = path[where % Math.max(1, path.length)] ?? { page: "nowhere" };
            one.post(at, raw);
            one.post({ page: at.page, item: "no-such" }, raw);
            one.post(at, raw, { deed: { kind: "add", newItem: `n${where}` } });
            one.post(at, raw, { deed: { kind: "remove" } });
            one.view(one.walk.current);
          }
          expect(JSON.stringify(one.response.answers).length).toBeLessThan(20_000);
          expect(one.response.lists["people"]?.length ?? 0).toBeLessThanOrEqual(3);
        },
      ),
      settings,
    );
  });

  it("every location on the path can be shown", () => {
    fc.assert(
      fc.property(anyForm, deeds, (definition, given) => {
        const one = live(definition, given);
        for (const at of one.walk.path) expect(one.view(at).location).toEqual(at);
      }),
      settings,
    );
  });
});

function visitedAndClosed(one: Respondent, at: { page: string; item?: string }): boolean {
  const path = new Path(one.form, planPages(one.form), one.response, AT.now);
  return path.at(at.page, at.item)?.complete ?? false;
}

function ofItem(answers: Response["answers"], item: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(answers)
      .filter(([key]) => key.endsWith(`#${item}`))
      .map(([key, value]) => [key.split("#")[0] ?? key, value as string]),
  );
}
