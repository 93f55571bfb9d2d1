import type { Journey } from "@waypost/journey";
import type { FormStore } from "@waypost/ports";
import { createForms } from "../state/forms.ts";
import type { Forms } from "../state/forms.ts";
import { createLive } from "../state/live.ts";
import type { Live } from "../state/live.ts";
import { outlineOf } from "./outline.ts";
import type { Outline } from "./outline.ts";

/** The layout in which a questionnaire is published: its files by their language, the first of them the default. */
export const BUNDLE = "waypost/eq-bundle/1";

/** The version of what does not say in which its data are submitted. */
const DATA_VERSION = "0.0.3";

/** A questionnaire in all its languages, each a JSON document of its own. They ask the same under the same ids. */
export interface Bundle {
  readonly schema: typeof BUNDLE;
  readonly languages: Readonly<Record<string, unknown>>;
}

/** Questionnaires ready to be walked, in any of their languages. */
export interface Questionnaires extends Forms {
  /** The questionnaire in a language; in its default where it does not have that. */
  readonly inLanguage: (live: Live, language: string) => Live;
  /** The language that it is in. */
  readonly languageOf: (live: Live) => string;
  /** The version of the layout in which its data are submitted. */
  readonly dataVersion: (live: Live) => string;
  /** The pages by the names that addresses know them by. */
  readonly outline: (live: Live) => Outline;
}

/** A published questionnaire that is not laid out as one. */
export class BundleBroken extends Error {
  override readonly name = "BundleBroken";
}

/** A questionnaire's languages, as far as they have been compiled. */
interface Family {
  readonly bundle: Bundle;
  readonly lives: Map<string, Live>;
}

/** Where a journey comes from. */
interface Origin {
  readonly family: Family;
  readonly language: string;
}

function readBundle(definition: unknown): Bundle {
  const bundle = definition as Partial<Bundle> | null;
  if (bundle?.schema !== BUNDLE || Object.keys(bundle.languages ?? {}).length === 0)
    throw new BundleBroken("a published questionnaire is not in the layout " + BUNDLE);
  return bundle as Bundle;
}

/**
 * Questionnaires of a store. `compile` makes a journey of one language's document (it throws for one that is none); the
 * default language is compiled when a questionnaire is first asked for, the others when somebody reads them. All
 * together take `most` bytes, by estimate.
 */
export function createQuestionnaires(
  store: Pick<FormStore, "currentVersion" | "version">,
  compile: (questionnaire: unknown) => Journey,
  now: () => number,
  most: number,
): Questionnaires {
  const origins = new WeakMap<Journey, Origin>();
  const outlines = new WeakMap<Live, Outline>();

  /** The journey of one language, knowing what other languages there are. */
  function compileIn(family: Family, language: string): Journey {
    const { languages } = family.bundle;
    const made = compile(languages[language]);
    const journey = { ...made, definition: { ...made.definition, languages: Object.keys(languages) } };
    origins.set(journey, { family, language });
    return journey;
  }

  const forms = createForms(
    store,
    (definition) => {
      const bundle = readBundle(definition);
      const [language = ""] = Object.keys(bundle.languages);
      return compileIn({ bundle, lives: new Map() }, language);
    },
    now,
    most,
  );

  return {
    ...forms,
    inLanguage(live, language) {
      const origin = origins.get(live.journey);
      if (origin === undefined) return live;
      const { bundle, lives } = origin.family;
      if (!lives.has(origin.language)) lives.set(origin.language, live);
      const [first = ""] = Object.keys(bundle.languages);
      const chosen = Object.hasOwn(bundle.languages, language) ? language : first;
      const known = lives.get(chosen);
      if (known !== undefined) return known;
      const made = createLive(live.tenant, live.form, live.version, compileIn(origin.family, chosen));
      lives.set(chosen, made);
      return made;
    },
    languageOf: (live) => origins.get(live.journey)?.language ?? live.definition.languages[0] ?? "",
    dataVersion(live) {
      const origin = origins.get(live.journey);
      const questionnaire = origin?.family.bundle.languages[origin.language] as { data_version?: unknown } | undefined;
      const version = questionnaire?.data_version;
      return typeof version === "string" ? version : DATA_VERSION;
    },
    outline(live) {
      const known = outlines.get(live);
      if (known !== undefined) return known;
      const made = outlineOf(live.definition);
      outlines.set(live, made);
      return made;
    },
  };
}
