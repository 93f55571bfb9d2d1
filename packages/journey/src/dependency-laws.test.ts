import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AT, type Respondent } from "../test/drive.ts";
import { rightInput } from "../test/generate.ts";
import { anyForm, deeds, derived, live } from "../test/lives.ts";
import { locationKey } from "./key.ts";
import { planPages } from "./plan.ts";
import { isBegun, isComplete, type Step } from "./step.ts";
import { Path } from "./walk.ts";

const settings = { numRuns: 150 };
const walked = (one: Respondent) => new Path(one.form, planPages(one.form), one.response, AT.now);
const told = (steps: readonly Step[]) =>
  steps.map(({ location, complete, print }) => [locationKey(location), complete, print]);

/** A location that may be answered now, chosen by a number; null where there is none. */
function openLocation(one: Respondent, where: number) {
  const open = one.walk.path.filter((at) => one.walk.reachable(at));
  return open[where % Math.max(1, open.length)] ?? null;
}

describe("what rests on what", () => {
  it("an answer opens and closes nothing that comes before it", () => {
    fc.assert(
      fc.property(anyForm, deeds, fc.nat(50), fc.nat(50), (definition, given, where, choice) => {
        const one = live(definition, given);
        const at = openLocation(one, where);
        if (at === null || one.form.hub) return;
        const before = () => {
          const { steps } = walked(one);
          return told(
            steps.slice(
              0,
              steps.findIndex(({ location }) => locationKey(location) === locationKey(at)),
            ),
          );
        };
        const known = before();
        one.post(at, rightInput(one.view(at), choice));
        expect(before()).toEqual(known);
      }),
      settings,
    );
  });

  it("what is complete was confirmed with the meaning that it has now", () => {
    fc.assert(
      fc.property(anyForm, deeds, (definition, given) => {
        const one = live(definition, given);
        for (const { key, page, print, complete } of walked(one).steps) {
          if (!complete || page.type === "section-summary") continue;
          expect(one.response.visits[key]).toBe(print);
        }
      }),
      settings,
    );
  });

  it("a section is as far as its locations are", () => {
    fc.assert(
      fc.property(anyForm, deeds, (definition, given) => {
        const one = live(definition, given);
        const { runs, response } = walked(one);
        const status = runs.map((run) =>
          isComplete(run) ? "completed" : isBegun(run, response) ? "partially-completed" : "not-started",
        );
        expect(one.walk.sections.map((section) => section.status)).toEqual(status);
        expect(one.walk.complete).toBe(status.every((each) => each === "completed"));
      }),
      settings,
    );
  });

  it("the same answer again changes nothing", () => {
    fc.assert(
      fc.property(anyForm, deeds, fc.nat(50), fc.nat(50), (definition, given, where, choice) => {
        const one = live(definition, given);
        const at = openLocation(one, where);
        if (at === null) return;
        const raw = rightInput(one.view(at), choice);
        one.post(at, raw);
        const { response } = one;
        one.post(at, raw);
        expect(one.response).toEqual(response);
      }),
      settings,
    );
  });

  it("an item that is added and removed leaves everything as it was", () => {
    fc.assert(
      fc.property(anyForm, deeds, (definition, given) => {
        const one = live(definition, given);
        const list = one.walk.path.find(({ page }) => one.form.pageOf.get(page)?.type === "list");
        if (!list || !one.walk.reachable(list)) return;
        const before = derived(one);
        const known = one.response.lists["people"] ?? [];
        const item = one.add(list.page, { first: "Ann" });
        if ((one.response.lists["people"] ?? []).length === known.length) return;
        one.remove(list.page, item);
        expect(derived(one)).toEqual(before);
        const kept = Object.keys({ ...one.response.answers, ...one.response.visits, ...one.response.facts });
        expect(kept.filter((key) => key.split("#").includes(item))).toEqual([]);
      }),
      settings,
    );
  });

  it("an item's answers open and close nothing of another item", () => {
    fc.assert(
      fc.property(anyForm, deeds, fc.nat(50), fc.nat(50), (definition, given, where, choice) => {
        const one = live(definition, given);
        const own = one.walk.path.filter(
          ({ page, item }) => item !== undefined && one.form.pageOf.get(page)?.owner !== null,
        );
        const at = own[where % Math.max(1, own.length)];
        if (!at || !one.walk.reachable(at)) return;
        const others = () =>
          told(
            walked(one).steps.filter(({ page, item }) => page.owner !== null && item !== null && item.id !== at.item),
          );
        const known = others();
        one.post(at, rightInput(one.view(at), choice));
        expect(others()).toEqual(known);
      }),
      settings,
    );
  });
});
