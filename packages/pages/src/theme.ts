import { type Html, trusted } from "./html.ts";
import { safeSvg } from "./svg.ts";

/** A brand's colours, each `#rrggbb`. */
export interface ThemeColours {
  /** The band with the form's title; its text is white. */
  readonly brand: string;
  /** A line under the header and the bar of the progress. */
  readonly accent: string;
  readonly link: string;
  /** The main button; its text is white. */
  readonly button: string;
}

/** A link at the foot of every page. */
export interface ThemeLink {
  readonly text: string;
  readonly url: string;
}

/** A brand: what a page looks like and whom it speaks for. Made by `parseTheme` alone. */
export interface Theme {
  readonly id: string;
  readonly name: string;
  readonly logo: Html;
  /** The drawing for small screens; without one the logo serves all. */
  readonly logoSmall?: Html;
  readonly colours: ThemeColours;
  readonly phone?: string;
  readonly hours?: string;
  /** Legal text, a paragraph each. */
  readonly footer: readonly string[];
  readonly links: readonly ThemeLink[];
  /** The theme as custom properties, for a `<style>` element. */
  readonly css: Html;
}

/** A theme as it is written. */
export interface ThemeDefinition {
  readonly id: string;
  readonly name: string;
  /** Inline SVG; its elements and attributes are checked against a short list. */
  readonly logo: string;
  /** Another drawing for small screens, checked in the same way. */
  readonly logoSmall?: string;
  readonly colours: ThemeColours;
  readonly phone?: string;
  readonly hours?: string;
  readonly footer?: readonly string[];
  readonly links?: readonly ThemeLink[];
}

/** What is wrong with a theme: where (a JSON pointer), and why. */
export interface ThemeError {
  readonly code: "theme/colour" | "theme/contrast" | "theme/logo" | "theme/text" | "theme/url";
  readonly pointer: string;
  readonly message: string;
}

const HEX = /^#[0-9a-f]{6}$/i;
const URL_START = /^(?:https?:\/\/|\/|mailto:|tel:)/;
/** WCAG 2.2, 1.4.3: text against what it stands on. */
const TEXT_CONTRAST = 4.5;
const COLOURS = ["brand", "accent", "link", "button"] as const;

/** Checks a theme and makes it ready for use, or says everything that is wrong with it. */
export function parseTheme(definition: ThemeDefinition): Theme | readonly ThemeError[] {
  const errors: ThemeError[] = [];
  for (const key of ["id", "name"] as const) {
    if (definition[key].trim() === "") errors.push({ code: "theme/text", pointer: `/${key}`, message: "Enter a text" });
  }
  for (const key of COLOURS) {
    const colour = definition.colours[key];
    const pointer = `/colours/${key}`;
    if (!HEX.test(colour)) {
      errors.push({ code: "theme/colour", pointer, message: `${colour} is not a colour such as #1a2b3c` });
    } else if (key !== "accent" && contrast(colour, "#ffffff") < TEXT_CONTRAST) {
      errors.push({ code: "theme/contrast", pointer, message: `${colour} is too light beside white` });
    }
  }
  if (!safeSvg(definition.logo)) {
    errors.push({ code: "theme/logo", pointer: "/logo", message: "The logo holds more than shapes and text" });
  }
  if (definition.logoSmall !== undefined && !safeSvg(definition.logoSmall)) {
    errors.push({ code: "theme/logo", pointer: "/logoSmall", message: "The logo holds more than shapes and text" });
  }
  (definition.links ?? []).forEach(({ url }, at) => {
    if (!URL_START.test(url)) {
      errors.push({ code: "theme/url", pointer: `/links/${String(at)}/url`, message: `${url} is not an address` });
    }
  });
  if (errors.length > 0) return errors;
  const { logoSmall, ...rest } = definition;
  return Object.freeze({
    ...rest,
    logo: trusted(sized(definition.logo.trim())),
    ...(logoSmall === undefined ? {} : { logoSmall: trusted(sized(logoSmall.trim())) }),
    footer: definition.footer ?? [],
    links: definition.links ?? [],
    css: trusted(themeCss(definition.colours)),
  });
}

/** A drawing without a height would fill the page where there are no styles. */
function sized(svg: string): string {
  return /^<svg[^>]*\sheight="/.test(svg) ? svg : svg.replace("<svg", '<svg height="40"');
}

function themeCss({ brand, accent, link, button }: ThemeColours): string {
  const properties = {
    branded: brand,
    "branded-text": brand,
    "branded-tint": mix(brand, "#ffffff", 0.93),
    "branded-secondary": mix(brand, "#000000", 0.25),
    "branded-supporting": accent,
    header: brand,
    "text-link": link,
    "text-link-hover": mix(link, "#000000", 0.35),
    "text-link-active": mix(link, "#000000", 0.35),
    info: brand,
    "info-tint": mix(brand, "#ffffff", 0.94),
    button,
    "button-hover": mix(button, "#000000", 0.2),
    "button-shadow": mix(button, "#000000", 0.45),
  };
  const lines = Object.entries(properties).map(([name, value]) => `--ons-color-${name}:${value}`);
  return `:root{${lines.join(";")};--wp-accent:${accent}}`;
}

function channels(colour: string): readonly [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** `colour` with a share (0 to 1) of another. */
function mix(colour: string, other: string, share: number): string {
  const to = channels(other);
  const mixed = channels(colour).map((one, at) => Math.round(one + ((to[at] ?? 0) - one) * share));
  return `#${mixed.map((one) => one.toString(16).padStart(2, "0")).join("")}`;
}

function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((one) => {
    const share = one / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** How much two colours differ in brightness, 1 to 21, as WCAG counts it. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}
