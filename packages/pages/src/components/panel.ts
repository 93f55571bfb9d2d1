import { type Attributes, type Html, attr, attributes, classes, markup, none } from "../html.ts";
import { type IconType, icon } from "./icon.ts";

/** What a panel is for. */
export type PanelVariant = "info" | "warn" | "error" | "success" | "announcement" | "bare";

/** Parameters of `panel`, named as the macro names them. */
export interface PanelParams {
  readonly body: Html;
  readonly variant?: PanelVariant | undefined;
  readonly title?: Html | undefined;
  readonly headingLevel?: 1 | 2 | 3 | 4 | undefined;
  readonly id?: string | undefined;
  readonly classes?: string | undefined;
  readonly spacious?: boolean | undefined;
  readonly assistiveTextPrefix?: Html | undefined;
  readonly iconType?: IconType | undefined;
  readonly iconSize?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

const PREFIX: Readonly<Record<PanelVariant, Html>> = {
  info: markup`Important information: `,
  bare: markup`Important information: `,
  warn: markup`Warning: `,
  error: markup`Error: `,
  success: markup`Completed: `,
  announcement: markup`Announcement: `,
};

/** A boxed message. An error with a title and a success are announced and take the focus. */
export function panel(params: PanelParams): Html {
  const variant = params.variant ?? "info";
  const { title } = params;
  const alert = (variant === "error" && title !== undefined) || variant === "success";
  const prefix = params.assistiveTextPrefix ?? PREFIX[variant];
  let head: Html;
  if (variant === "warn") {
    head = markup`<span class="ons-panel__icon" aria-hidden="true">!</span><span class="ons-panel__assistive-text ons-u-vh">${prefix}</span>`;
  } else if (variant === "announcement") {
    head = markup`<span class="ons-panel__icon" aria-hidden="true">${icon({ iconType: "arrow-forward" })}</span><span class="ons-panel__assistive-text ons-u-vh">${prefix}</span>`;
  } else if (title !== undefined && variant !== "bare") {
    const tag = heading(variant, params.headingLevel);
    head = markup`<div class="ons-panel__header"><${tag} id="alert"${attr("data-qa", params.variant === undefined ? undefined : `${params.variant}-header`)} class="ons-panel__title ons-u-fs-r--b">${title}</${tag}></div>`;
  } else {
    head = markup`<span${attr("id", variant === "success" ? "alert" : undefined)} class="ons-panel__assistive-text ons-u-vh">${prefix}</span>`;
  }
  const mark =
    params.iconType === undefined
      ? none
      : markup`<span${classes("ons-panel__icon", `ons-u-fs-${params.iconSize ?? "r"}`)}>${icon({ iconType: params.iconType, iconSize: params.iconSize })}</span>`;
  const className = classes(
    "ons-panel",
    `ons-panel--${variant}`,
    title === undefined && variant !== "bare" && "ons-panel--no-title",
    params.spacious === true && "ons-panel--spacious",
    params.classes,
  );
  const body = markup`<div${classes("ons-panel__body", params.iconSize && `ons-icon-margin--${params.iconSize}`)}>${params.body}</div>`;
  const focus = alert ? ALERT : none;
  const box = markup`<div${focus}${className}${attributes(params.attributes)}${attr("id", params.id)}>${head}${mark}${body}</div>`;
  return variant === "announcement"
    ? markup`<div class="ons-announcement"><div class="ons-container">${box}</div></div>`
    : box;
}

const ALERT = markup` aria-labelledby="alert" role="alert" tabindex="-1" autofocus="autofocus"`;
const HEADINGS = { 1: markup`h1`, 2: markup`h2`, 3: markup`h3`, 4: markup`h4` } as const;

function heading(variant: PanelVariant, level: PanelParams["headingLevel"]): Html {
  return level === undefined ? (variant === "error" ? HEADINGS[2] : markup`div`) : HEADINGS[level];
}
