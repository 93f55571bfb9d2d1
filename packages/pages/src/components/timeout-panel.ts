import { type Html, markup } from "../html.ts";
import { panel } from "./panel.ts";
import { type CountdownTexts, TIMER, countdownAttributes } from "./timeout-modal.ts";

/** Parameters of `timeoutPanel`, named as the macro names them. */
export interface TimeoutPanelParams extends CountdownTexts {
  readonly id: string;
  readonly redirectUrl: string;
  /** When the time ends, ISO 8601. */
  readonly sessionExpiresAt: string;
  readonly nojsText: Html;
  /** What is heard before it, default "Warning: "; ours. */
  readonly prefix?: Html | undefined;
}

/** How long a page stays open, for example the view of a submitted response. */
export function timeoutPanel(params: TimeoutPanelParams): Html {
  return panel({
    id: params.id,
    classes: "ons-js-panel-with-countdown",
    variant: "warn",
    assistiveTextPrefix: params.prefix,
    attributes: {
      "data-redirect-url": params.redirectUrl,
      "data-server-session-expires-at": params.sessionExpiresAt,
      ...countdownAttributes(params),
    },
    body: markup`<noscript><p class="ons-js-nojs-text">${params.nojsText}</p></noscript>${TIMER}`,
  });
}
