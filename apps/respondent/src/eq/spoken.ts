import type { Services } from "../services.ts";
import { Held } from "../state/held.ts";
import type { Live } from "../state/live.ts";
import { Lru } from "../state/lru.ts";
import type { Questionnaires } from "./questionnaires.ts";

/** Languages whose services are kept; there are a handful at most. */
const MOST = 20;

/**
 * Services as a respondent of one language needs them. A response is the same in every language: what differs is the
 * questionnaire through which it is seen.
 */
export function createSpoken(services: Services, questionnaires: Questionnaires): (language: string) => Services {
  const made = new Lru<string, Services>(MOST);

  function speaking(language: string): Services {
    const seen = new WeakMap<Held, Held>();
    const inLanguage = (live: Live) => questionnaires.inLanguage(live, language);
    const translated = async (found: Promise<Live | null>) => {
      const live = await found;
      return live === null ? null : inLanguage(live);
    };
    /** The same state seen through the language's questionnaire. One that memory gives again is made once. */
    function heldIn(held: Held | null): Held | null {
      if (held === null) return null;
      const live = inLanguage(held.live);
      if (live === held.live) return held;
      const known = seen.get(held) ?? new Held(held.id, live, held.version, held.response, held.submitted);
      seen.set(held, known);
      return known;
    }
    const { responses, forms } = services;
    return {
      ...services,
      forms: {
        ...forms,
        current: (tenant, form) => translated(forms.current(tenant, form)),
        version: (tenant, form, version) => translated(forms.version(tenant, form, version)),
      },
      responses: {
        ...responses,
        read: async (tenant, id, version) => heldIn(await responses.read(tenant, id, version)),
        find: async (tenant, id) => heldIn(await responses.find(tenant, id)),
      },
    };
  }

  return (language) => {
    const known = made.get(language) ?? speaking(language);
    made.set(language, known);
    return known;
  };
}
