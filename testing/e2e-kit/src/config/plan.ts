import { createHmac } from "node:crypto";
import { LANDMARKS } from "../driver/driver.ts";
import type { Landmarks, Speed } from "../driver/driver.ts";
import { addressOf, CallError, environmentName } from "./environment.ts";
import type { Variables, Where } from "./environment.ts";
import { EVIDENCE } from "./settings.ts";
import type { EvidenceSettings, Settings, Suite } from "./settings.ts";

/** Everything that a run needs to know, worked out once; workers get it as JSON. */
export interface Plan {
  /** The folder of the settings: cases lie under it. */
  readonly root: string;
  /** The environment, for the report. */
  readonly environment: string;
  readonly suites: Readonly<Record<string, Suite>>;
  /** The address of every brand that has one, and for the others what is missing. */
  readonly addresses: Readonly<Record<string, Address>>;
  readonly landmarks: Landmarks;
  readonly cookie: { readonly name: string; readonly value: string } | null;
  readonly evidence: EvidenceSettings;
  /** How long a browser may take to show what is expected, in milliseconds. */
  readonly patience: number;
  readonly speeds: readonly Speed[];
  readonly scripts: boolean;
  /** The cases that the browser may take shortcuts in: an expression of markers; null when every page is walked to. */
  readonly shortcuts: string | null;
  /** Whether each state of a page is looked at for faults of accessibility. */
  readonly axe: boolean;
}

/** Where a brand is, or why that is not known: it matters only to a run that meets the brand. */
export type Address = { readonly url: string } | { readonly missing: string };

/** What the command line says about a run. */
export interface RunChoice extends Where {
  readonly speed?: Speed | "both";
  /** False runs the browser without scripts. */
  readonly scripts?: boolean;
  /** Looks at each state of a page for faults of accessibility. */
  readonly axe?: boolean;
  /** False makes the browser walk every page. */
  readonly shortcuts?: boolean;
  /** The width of the browser's window, in pixels. */
  readonly width?: number;
}

/** Works a plan out. Throws `CallError` for a brand that does not exist and for an address that is none. */
export function makePlan(root: string, settings: Settings, choice: RunChoice, variables: Variables, now: number): Plan {
  const brands = [...new Set(Object.values(settings.suites).map(({ brand }) => brand))];
  const stranger = Object.keys(choice.brands ?? {}).find((brand) => !brands.includes(brand));
  if (stranger !== undefined) throw new CallError(`no suite has the brand ${stranger}; there are ${brands.join(", ")}`);
  return {
    root,
    environment: environmentName(choice, variables, settings),
    suites: settings.suites,
    addresses: Object.fromEntries(brands.map((brand) => [brand, findAddress(brand, choice, variables, settings)])),
    landmarks: { ...LANDMARKS, ...settings.landmarks },
    cookie: qaCookie(settings, variables, now),
    evidence: evidenceOf(settings, choice.width),
    patience: settings.patience ?? 10_000,
    speeds: choice.speed === undefined || choice.speed === "both" ? ["http", "browser"] : [choice.speed],
    scripts: choice.scripts ?? true,
    shortcuts: shortcutsOf(settings, choice),
    axe: choice.axe ?? false,
  };
}

/** How every page looks, or does without scripts, is only seen where the browser goes to every page. */
function shortcutsOf({ shortcuts = "not smoke" }: Settings, choice: RunChoice): string | null {
  const looks = choice.axe === true || choice.scripts === false || choice.width !== undefined;
  if (shortcuts === false || choice.shortcuts === false || looks) return null;
  return shortcuts;
}

function evidenceOf({ evidence }: Settings, width: number | undefined): EvidenceSettings {
  const kept = { ...EVIDENCE, ...evidence };
  return width === undefined ? kept : { ...kept, size: { ...kept.size, width } };
}

function findAddress(brand: string, where: Where, variables: Variables, settings: Settings): Address {
  try {
    return { url: addressOf(brand, where, variables, settings) };
  } catch (error) {
    if (error instanceof CallError) return { missing: error.message };
    throw error;
  }
}

/** The QA cookie, when a key or a value for it is given. `now` is in milliseconds since 1970. */
function qaCookie({ qa }: Settings, variables: Variables, now: number): Plan["cookie"] {
  const [ready, key] = [variables["QA_BYPASS_COOKIE"], variables["QA_BYPASS_KEY"]];
  if (ready !== undefined && ready !== "") {
    const [, name, value] = /^([^=;\s]+)=(.+)$/.exec(ready) ?? [];
    return { name: name ?? qa?.name ?? "qa_bypass", value: value ?? ready };
  }
  if (qa?.signed !== true || key === undefined || key === "") return null;
  return { name: qa.name, value: signToken(key, Math.floor(now / 1000) + 3600 * 4) };
}

/** A token good until `expiry` (seconds since 1970): `v1.<expiry>.<HMAC-SHA-256 of what stands before>`. */
export function signToken(key: string, expiry: number): string {
  const signed = `v1.${expiry}`;
  return `${signed}.${createHmac("sha256", key).update(signed).digest("base64url")}`;
}

const VARIABLE = "WAYPOST_E2E_PLAN";

/** Leaves the plan where the workers of this process will find it. */
export function handOver(plan: Plan): void {
  process.env[VARIABLE] = JSON.stringify(plan);
}

/** The plan that was handed over. Throws when cases are run without one. */
export function planOfRun(): Plan {
  const json = process.env[VARIABLE];
  if (json === undefined)
    throw new Error(
      "Cases need a plan: run them with waypost-e2e run, or make playwright.config.ts with playwrightConfig().",
    );
  return JSON.parse(json) as Plan;
}
