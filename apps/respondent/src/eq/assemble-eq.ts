import type { Journey } from "@waypost/journey";
import type { FormStore, SupplementaryData, TokenOpener, UsedTokens } from "@waypost/ports";
import type { Drawing } from "../drawing/drawing.ts";
import { hostName } from "../http/host.ts";
import type { HostMap } from "../http/host.ts";
import type { Site } from "../http/site.ts";
import { createSealer } from "../session/seal.ts";
import type { LayOut, Leave, Services } from "../services.ts";
import { createAccountCookie } from "./account.ts";
import { createEqDrawing } from "./drawing.ts";
import { signOut } from "./ending.ts";
import type { Eq, LaunchNote } from "./eq.ts";
import type { Fulfilments } from "./fulfilments.ts";
import { createSurveyJar } from "./jar.ts";
import type { SurveyJar } from "./jar.ts";
import { createQuestionnaires } from "./questionnaires.ts";
import type { Questionnaires } from "./questionnaires.ts";
import { createResponseId } from "./response-id.ts";
import { createEqSite } from "./site.ts";
import { createSpoken } from "./spoken.ts";
import { laidOut } from "./submission.ts";

/** What eQ mode stands on beside the ports of every app. */
export interface EqFoundations {
  /** The tenant whose questionnaires are served, at the root of every host. */
  readonly tenant: string;
  /** Makes a journey of one language's questionnaire. Throws for what is none. */
  readonly compile: (questionnaire: unknown) => Journey;
  readonly opener: TokenOpener;
  readonly usedTokens: UsedTokens;
  /** Default: none, and questionnaires that use some cannot be launched with a dataset. */
  readonly supplementary?: SupplementaryData | null;
  /** Whether lookups find addresses by their postcodes. Default: they do not, and addresses are typed. */
  readonly addresses?: boolean;
  /** Sends access codes to those who answer apart. Default: none, and the pages say that none was sent. */
  readonly fulfilments?: Fulfilments | null;
  /** How long what was submitted may be looked at; default three quarters of an hour. */
  readonly viewSeconds?: number;
  /** Whether responses and submissions are shown as they are kept: for tests alone. */
  readonly dumps?: boolean;
  readonly note: (note: LaunchNote) => void;
}

/** What takes the place of the services that differ in eQ mode. */
export interface EqParts {
  readonly forms: Questionnaires;
  readonly jar: SurveyJar;
  readonly hosts: HostMap;
  readonly drawing: (base: Drawing) => Drawing;
  readonly leave: Leave;
  readonly layOut: LayOut;
  /** The site over the services, once they are put together. */
  readonly site: (services: Services) => Site;
}

/** Settings of the app that eQ mode needs. */
export interface EqOptions {
  readonly keys: readonly [Buffer, ...Buffer[]];
  readonly secure: boolean;
  readonly store: FormStore;
  readonly compiledBytes: number;
  readonly now: () => number;
}

/** Makes the parts of eQ mode. */
export function assembleEq(
  foundations: EqFoundations,
  { keys, secure, store, compiledBytes, now }: EqOptions,
): EqParts {
  const { tenant, opener, usedTokens, note, supplementary = null, viewSeconds = 2700, dumps = false } = foundations;
  const { addresses = false, fulfilments = null } = foundations;
  const questionnaires = createQuestionnaires(store, foundations.compile, now, compiledBytes);
  const jar = createSurveyJar(keys, secure);
  const account = createAccountCookie(keys, secure);
  const ends = { jar, account };
  return {
    forms: questionnaires,
    jar,
    hosts: (host, path) => (hostName(host) === null ? { kind: "unknown" } : { kind: "tenant", tenant, base: "", path }),
    drawing: (base) => createEqDrawing(base, questionnaires, account, addresses),
    layOut: (data, live, response, language) => ({
      ...data,
      eq: laidOut(data, live, response, language, questionnaires.dataVersion(live)),
    }),
    leave: (services, visit) => signOut(ends, services, visit),
    site: (services) => {
      const spoken = createSpoken(services, questionnaires);
      const responseId = createResponseId(keys);
      const emails = createSealer(keys, "survey-email");
      const eq: Eq = {
        spoken,
        questionnaires,
        jar,
        account,
        emails,
        opener,
        usedTokens,
        responseId,
        note,
        supplementary,
        addresses,
        fulfilments,
        viewSeconds,
        dumps,
      };
      return createEqSite(eq, services);
    },
  };
}
