import type { SupplementaryData, TokenOpener, UsedTokens } from "@waypost/ports";
import type { Services } from "../services.ts";
import type { Sealer } from "../session/seal.ts";
import type { AccountCookie } from "./account.ts";
import type { Fulfilments } from "./fulfilments.ts";
import type { SurveyJar } from "./jar.ts";
import type { LaunchFault } from "./launch.ts";
import type { Questionnaires } from "./questionnaires.ts";

/** What came of a launch, for the log: nothing of the token but what went wrong with it. */
export interface LaunchNote {
  /** The request's id. */
  readonly request: string;
  readonly fault: LaunchFault | null;
  /** The claim that the fault is about. */
  readonly claim: string | null;
  /** The launcher's transaction, once the token was believed. */
  readonly transaction: string | null;
}

/** What eQ mode has beside the services of every form. */
export interface Eq {
  /** Services for a respondent of a language. Their jar is `jar`. */
  readonly spoken: (language: string) => Services;
  readonly questionnaires: Questionnaires;
  readonly jar: SurveyJar;
  readonly account: AccountCookie;
  /** Seals the e-mail addresses that addresses of the runner carry. */
  readonly emails: Sealer;
  readonly opener: TokenOpener;
  readonly usedTokens: UsedTokens;
  readonly supplementary: SupplementaryData | null;
  /** Whether lookups find addresses by their postcodes. */
  readonly addresses: boolean;
  /** Sends access codes; null notes only that one was asked for. */
  readonly fulfilments: Fulfilments | null;
  readonly viewSeconds: number;
  readonly dumps: boolean;
  /** The id of a tenant's response that a launcher names. */
  readonly responseId: (tenant: string, name: string) => string;
  readonly note: (note: LaunchNote) => void;
}
