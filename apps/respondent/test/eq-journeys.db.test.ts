import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { memoryFormStore, memoryUsedTokens } from "@waypost/adapter-local";
import { importQuestionnaire } from "@waypost/eq-schema";
import { parse } from "@waypost/form";
import type { Form } from "@waypost/form";
import { compile } from "@waypost/journey";
import type { Deed, Location, Posted, RawInput } from "@waypost/journey";
import { BlindRespondent } from "@waypost/journey/testing";
import { tenantId } from "@waypost/ports";
import { describe, expect, it } from "vitest";
import { outlineOf } from "../src/eq/outline.ts";
import { BUNDLE } from "../src/eq/questionnaires.ts";
import { EQ, eqUrls } from "../src/eq/urls.ts";
import { changeLinks, hasId, landmarkFaults } from "./support/landmarks.ts";
import { scene } from "./support/scene.ts";
import { tokenOf } from "./support/visitor.ts";

const FOLDER = join(process.env["WAYPOST_ONS"] ?? join(import.meta.dirname, "../../../../shared/ons"), "schemas/en");
const NAMES = existsSync(FOLDER)
  ? readdirSync(FOLDER)
      .filter((file) => file.endsWith(".json"))
      .map((file) => file.slice(0, -".json".length))
  : [];
/** Journeys that chance cannot end: the options come with supplementary data. */
const NO_WAY: ReadonlySet<string> = new Set(["test_supplementary_data_with_introduction_and_calculated_summary"]);
const SEED = 2;

interface Turn {
  readonly at: Location;
  readonly raw: RawInput;
  readonly deed: Deed;
  readonly posted: Posted;
  /** The items of every list after it. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
}

/** Answers by chance and remembers every turn. */
class Recorder extends BlindRespondent {
  readonly turns: Turn[] = [];

  override post(at: Location, raw: RawInput = {}, options: { deed?: Deed; returnTo?: string } = {}): Posted {
    const posted = super.post(at, raw, options);
    const deed = options.deed ?? ({ kind: "page" } as const);
    this.turns.push({ at, raw, deed, posted, lists: this.response.lists });
    return posted;
  }
}

function formOf(questionnaire: unknown): Form {
  const imported = importQuestionnaire(questionnaire);
  const parsed = parse(imported.ok && imported.form, { ownAddresses: true });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return parsed.form;
}

/** The app with one questionnaire, and a visitor who was let in. */
async function launched(name: string, questionnaire: unknown, now: string) {
  const tenant = tenantId("flux");
  if (tenant === null) throw new Error("flux");
  const forms = memoryFormStore();
  await forms.publish(tenant, name, { schema: BUNDLE, languages: { en: questionnaire } });
  const at = Date.parse(now);
  const made = scene(
    { RATE_LIMIT_ADDRESS: "0", RATE_LIMIT_TENANT: "0" },
    {
      forms,
      logger: false,
      now: () => at,
      eq: {
        tenant: "flux",
        opener: {
          open: (token) => Promise.resolve({ ok: true, claims: JSON.parse(token) as Record<string, unknown> }),
        },
        usedTokens: memoryUsedTokens(),
        note: () => undefined,
        compile: (document) => compile(formOf(document)),
        dumps: true,
      },
    },
  );
  const token = {
    tx_id: "t",
    jti: "j",
    iat: at / 1000,
    exp: at / 1000 + 600,
    version: "v2",
    response_id: "r",
    case_id: "c",
    collection_exercise_sid: "e",
    schema_name: name,
  };
  const visitor = made.visitor("localhost:5000");
  const got = await visitor.go(`/session?token=${encodeURIComponent(JSON.stringify(token))}`);
  expect(got.status).toBe(200);
  return visitor;
}

describe.skipIf(NAMES.length === 0)("a published questionnaire over HTTP", () => {
  it.each(NAMES)(
    "%s leads where the engine says, from launch to thank-you, by pages that hold together",
    async (name) => {
      const questionnaire: unknown = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), "utf8"));
      const form = formOf(questionnaire);
      const one = new Recorder(form, SEED);
      // Metadata of the survey are left out at the launch, as the recorded journey has none.
      expect(one.complete()).toBe(!NO_WAY.has(name));
      if (NO_WAY.has(name)) return;
      const visitor = await launched(name, questionnaire, one.at.now);
      const outline = outlineOf(form.definition);
      const urls = eqUrls(outline, null);
      /** What the server calls the items that the engine was given. */
      const ids = new Map<string, string>();
      const theirs = <T>(value: T): T =>
        JSON.parse(JSON.stringify(value).replace(/item\d+(?!\d)/g, (id) => ids.get(id) ?? id)) as T;

      const faults = new Map<string, string>();
      const looked = new Set<string>();
      const look = (url: string, body: string) => {
        // A page looks alike for every item.
        const page = url.replace(/\?.*$/, "").replaceAll(/\/i[\da-f]{11}(?=\/)/g, "/item");
        if (looked.has(page)) return;
        looked.add(page);
        for (const fault of landmarkFaults(body)) if (!faults.has(fault)) faults.set(fault, url);
      };
      for (const { at, raw, deed, posted, lists } of one.turns) {
        const url = urls.to(theirs({ ...at, ...(deed.kind === "page" ? {} : { deed: deed.kind }) }));
        const page = await visitor.ask(url);
        look(url, page.body);
        const asked = { csrf_token: tokenOf(page.body), ...theirs(raw) };
        const answer = await visitor.ask(url, { method: "POST", fields: asked });
        if (posted.kind === "invalid") {
          look(`${url}refused`, answer.body);
          expect([url, answer.location]).toEqual([url, undefined]);
          continue;
        }
        const kept = JSON.parse((await visitor.ask("/dump/debug")).body) as { lists: Turn["lists"] };
        for (const [list, items] of Object.entries(lists))
          items.forEach((id, index) => ids.set(id, kept.lists[list]?.[index] ?? "gone"));
        expect([url, answer.location]).toEqual([url, urls.to(theirs(posted.next))]);
      }
      const end = form.hub ? EQ.questionnaire : "/questionnaire/submit/";
      // Every summary of the end is looked at, and where its links lead.
      const summaries = form.hub ? [...outline.sections.keys()].map((id) => `/questionnaire/sections/${id}/`) : [end];
      const seen = new Set<string>();
      for (const url of summaries) {
        const summary = await visitor.go(url);
        look(`${url}end`, summary.body);
        for (const link of changeLinks(summary.body)) {
          const { pathname, hash } = new URL(link, "http://x");
          if (seen.has(pathname + hash)) continue;
          seen.add(pathname + hash);
          const there = await visitor.go(link);
          look(link, there.body);
          if (!hasId(there.body, hash.slice(1))) faults.set(`${link} has no such place`, url);
        }
      }
      expect([...faults]).toEqual([]);
      expect((await visitor.post(end)).url).toBe(EQ.thankYou);
    },
  );
});
