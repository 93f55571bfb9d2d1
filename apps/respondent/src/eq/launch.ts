import type { TokenFault } from "@waypost/ports";

/** What a launch token says, read. */
export interface Launch {
  /** The transaction that it belongs to, for the log. */
  readonly transaction: string;
  /** What makes the token the one it is. */
  readonly tokenId: string;
  /** Until when it may be used, in seconds since 1970. */
  readonly expires: number;
  /** Names the response, at the launcher's: the same name leads back to the same response. */
  readonly responseId: string;
  /** Until when the response may be answered, ISO 8601; null when that is not limited. */
  readonly responseExpiresAt: string | null;
  /** The questionnaire's name. */
  readonly schema: string;
  /** The language to begin in, or null. */
  readonly language: string | null;
  /** Where the respondent came from, and where to send one who signs out. */
  readonly account: { readonly url: string | null; readonly signOutUrl: string | null };
  /** The claims that are facts of the survey, with those of `survey_metadata.data` among them. */
  readonly metadata: Readonly<Record<string, string>>;
  /** The names of those metadata that a receipt of the submission carries. */
  readonly receiptingKeys: readonly string[];
}

/** Why somebody was not let in. */
export type LaunchFault =
  | TokenFault
  /** There is no token. */
  | "missing"
  | "expired"
  /** Issued later than now. */
  | "not-yet"
  /** It was used before. */
  | "used"
  | "missing-claim"
  | "wrong-claim"
  /** It launches a questionnaire in a way, or of a name, that is not served here. */
  | "unknown-questionnaire"
  /** What it is about cannot be had. */
  | "no-supplementary-data"
  /** The response may not be answered any more. */
  | "response-expired";

/** A launch that is refused: what for, and the claim that it is about. Never a claim's value. */
export class LaunchRefused extends Error {
  override readonly name = "LaunchRefused";
  readonly fault: LaunchFault;
  readonly claim: string | null;

  constructor(fault: LaunchFault, claim: string | null = null) {
    super(claim === null ? fault : `${fault}: ${claim}`);
    this.fault = fault;
    this.claim = claim;
  }
}
