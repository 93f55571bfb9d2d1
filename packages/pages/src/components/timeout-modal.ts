import { type Attributes, type Html, markup } from "../html.ts";
import { modal } from "./modal.ts";

/** How a countdown is told. */
export interface CountdownTexts {
  readonly countdownText: string;
  readonly countdownExpiredText: string;
  readonly minutesTextSingular: string;
  readonly minutesTextPlural: string;
  readonly secondsTextSingular: string;
  readonly secondsTextPlural: string;
  readonly endWithFullStop?: boolean | undefined;
}

/** Parameters of `timeoutModal`, named as the macro names them. */
export interface TimeoutModalParams extends CountdownTexts {
  readonly title: Html;
  readonly textFirstLine: Html;
  readonly btnText: Html;
  readonly redirectUrl: string;
  /** When the session ends, ISO 8601. */
  readonly sessionExpiresAt: string;
  /** Seconds before the end at which the dialog opens. */
  readonly showModalTimeInSeconds: number;
  /** Where the session's end is asked for (GET) and put off (PATCH). */
  readonly serverSessionExpiryEndpoint: string;
  readonly id?: string | undefined;
}

/** The attributes that carry a countdown's texts to the script. */
export function countdownAttributes(params: CountdownTexts): Attributes {
  return {
    "data-countdown-text": params.countdownText,
    "data-countdown-expired-text": params.countdownExpiredText,
    "data-minutes-text-singular": params.minutesTextSingular,
    "data-minutes-text-plural": params.minutesTextPlural,
    "data-seconds-text-singular": params.secondsTextSingular,
    "data-seconds-text-plural": params.secondsTextPlural,
    "data-full-stop": params.endWithFullStop === true ? "true" : undefined,
    "aria-describedby": "timeout-time-remaining",
  };
}

/** The two lines a script counts down in: one to see, one to hear. */
export const TIMER = markup`<p class="ons-js-timeout-timer" aria-hidden="true" aria-relevant="additions"></p><p class="ons-js-timeout-timer-acc ons-u-vh" role="status" id="timeout-time-remaining"></p>`;

/** Warns before a session ends and lets the respondent carry on. */
export function timeoutModal(params: TimeoutModalParams): Html {
  return modal({
    id: params.id,
    title: params.title,
    btnText: params.btnText,
    classes: "ons-js-timeout-modal",
    attributes: {
      "data-redirect-url": params.redirectUrl,
      "data-server-session-expires-at": params.sessionExpiresAt,
      "data-show-modal-time": params.showModalTimeInSeconds,
      "data-server-session-expiry-endpoint": params.serverSessionExpiryEndpoint,
      ...countdownAttributes(params),
    },
    body: markup`<p>${params.textFirstLine}</p>${TIMER}`,
  });
}
