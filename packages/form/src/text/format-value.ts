import type { Big } from "big.js";
import { isContext, isList } from "../value/compare.ts";
import { dayNumber, parseTemporal, parseDate, parseMonth } from "../value/date.ts";
import { decimalPlaces, decimalText, isDecimal } from "../value/decimal.ts";
import { parseDuration } from "../value/duration.ts";
import type { Type, Value } from "../value/value.ts";
import { dateFormat, listFormat, numberFormat } from "./intl.ts";
import { namesOf, unitName } from "./units.ts";

/** `Intl` takes exact decimals as texts, which its types do not say of any text. */
const exact = (value: Big): Intl.StringNumericLiteral => decimalText(value) as Intl.StringNumericLiteral;

const ALL_DIGITS: Intl.NumberFormatOptions = { maximumFractionDigits: 20 };
const FULL_DATE: Intl.DateTimeFormatOptions = { day: "numeric", month: "long", year: "numeric" };
const FULL_MONTH: Intl.DateTimeFormatOptions = { month: "long", year: "numeric" };

/** A number in the reader's language, with every digit it has: `12,345.5`. */
export function formatNumber(value: Big, language: string, options: Intl.NumberFormatOptions = ALL_DIGITS): string {
  const given = options === ALL_DIGITS ? options : { ...ALL_DIGITS, ...options };
  return numberFormat(language, given).format(exact(value));
}

/** Money: `£1,000.50`. `decimals` (default what the currency has) is the least number of digits after the point. */
export function formatCurrency(value: Big, currency: string, language: string, decimals?: number): string {
  try {
    const least =
      decimals ?? numberFormat(language, { style: "currency", currency }).resolvedOptions().minimumFractionDigits ?? 2;
    const most = Math.min(20, Math.max(least, decimalPlaces(value)));
    return numberFormat(language, {
      style: "currency",
      currency,
      currencyDisplay: "narrowSymbol",
      minimumFractionDigits: least,
      maximumFractionDigits: most,
    }).format(exact(value));
  } catch {
    return `${currency} ${formatNumber(value, language)}`;
  }
}

/** The sign of a currency: `£`. */
export function currencySign(currency: string, language: string): string {
  try {
    const parts = numberFormat(language, {
      style: "currency",
      currency,
      currencyDisplay: "narrowSymbol",
    }).formatToParts(1);
    return parts.find((part) => part.type === "currency")?.value ?? currency;
  } catch {
    return currency;
  }
}

/** A measure in a CLDR unit (`length-centimeter`): `5 cm`, long `5 centimetres`. */
export function formatUnit(
  value: Big,
  unit: string,
  language: string,
  length: "short" | "long" | "narrow" = "short",
): string {
  try {
    return formatNumber(value, language, { style: "unit", unit: unitName(unit), unitDisplay: length });
  } catch {
    const one = decimalText(value) === "1";
    const gap = length === "narrow" ? "" : " ";
    return `${formatNumber(value, language)}${gap}${ownSign(unit, language, length, one)}`;
  }
}

/** The sign of a unit that `Intl` does not format. Its words are English: elsewhere the symbol stands for them. */
function ownSign(unit: string, language: string, length: "short" | "long" | "narrow", one = false): string {
  const { symbol, one: single, several } = namesOf(unit);
  if (length !== "long" || !/^en\b/.test(language)) return symbol;
  return one ? single : several;
}

/** The sign of a unit: `cm`; long: `centimetres`. */
export function unitSign(unit: string, language: string, length: "short" | "long" | "narrow" = "short"): string {
  try {
    const format = numberFormat(language, { style: "unit", unit: unitName(unit), unitDisplay: length });
    return format.formatToParts(2).find((part) => part.type === "unit")?.value ?? ownSign(unit, language, length);
  } catch {
    return ownSign(unit, language, length);
  }
}

/** A date `21 November 2026`, a month `November 2026` or a year `2026`. Anything else stays as it is. */
export function formatDate(text: string, language: string): string {
  if (parseDate(text)) return formatDateAs(text, FULL_DATE, language);
  if (parseMonth(text)) return formatDateAs(text, FULL_MONTH, language);
  return text;
}

/** A date with `Intl`'s options. */
export function formatDateAs(text: string, options: Intl.DateTimeFormatOptions, language: string): string {
  const parts = parseTemporal(text);
  return parts ? dateFormat(language, options).format(dayNumber(parts) * 86_400_000) : text;
}

/** A duration in words: `2 years and 3 months`, in the units given (default: years, months and days). */
export function formatDuration(text: string, language: string): string {
  const duration = parseDuration(text);
  if (!duration) return text;
  const { months, days } = duration;
  const parts: (readonly [number, string])[] = [
    [Math.trunc(months / 12), "year"],
    [months % 12, "month"],
    [days, "day"],
  ];
  const shown = parts.filter(([count]) => count !== 0);
  const chosen = shown.length > 0 ? shown : parts.slice(2);
  return joinList(
    chosen.map(([count, unit]) => numberFormat(language, { style: "unit", unit, unitDisplay: "long" }).format(count)),
    language,
  );
}

/** Texts joined for reading: `a, b and c`. */
export function joinList(texts: readonly string[], language: string): string {
  const [only = ""] = texts;
  return texts.length < 2 ? only : listFormat(language).format(texts);
}

/** How a value reads in a language. Null is an empty text; a context has no reading but that of its parts. */
export function formatValue(value: Value, type: Type, language: string): string {
  if (value === null) return "";
  if (isDecimal(value)) return formatNumber(value, language);
  if (isList(value)) {
    const of: Type = type.kind === "list" ? type.of : { kind: "any" };
    return joinList(
      value.map((element) => formatValue(element, of, language)).filter((text) => text !== ""),
      language,
    );
  }
  if (isContext(value)) {
    return Object.values(value)
      .map((part) => formatValue(part, { kind: "any" }, language))
      .filter((text) => text !== "")
      .join(", ");
  }
  if (typeof value === "boolean") return String(value);
  switch (type.kind) {
    case "date":
    case "month":
      return formatDate(value, language);
    case "duration":
      return formatDuration(value, language);
    default:
      return value;
  }
}
