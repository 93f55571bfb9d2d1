import { dayNumber, parseTemporal } from "../value/date.ts";
import { dateFormat } from "./intl.ts";

const FIELD = /'([^']*)'|(d{1,2}|M{1,4}|y{1,4}|E{1,4})|[^dMyE']+|./g;

/**
 * A date by a CLDR pattern: `d` and `dd`, `M` to `MMMM`, `yy` and `yyyy`, `EEE` and `EEEE`; anything else stays as it
 * is, and letters stand between apostrophes. Names are in the language given. What is no date stays as it is.
 */
export function formatDatePattern(text: string, pattern: string, language: string): string {
  const date = parseTemporal(text);
  if (!date) return text;
  const instant = dayNumber(date) * 86_400_000;
  const named = (type: "month" | "weekday", options: Intl.DateTimeFormatOptions): string =>
    dateFormat(language, options)
      .formatToParts(instant)
      .find((part) => part.type === type)?.value ?? "";
  const field = (name: string): string => {
    switch (name) {
      case "d":
        return String(date.day);
      case "dd":
        return String(date.day).padStart(2, "0");
      case "M":
        return String(date.month);
      case "MM":
        return String(date.month).padStart(2, "0");
      case "MMM":
        return named("month", { day: "numeric", month: "short" });
      case "MMMM":
        return named("month", { day: "numeric", month: "long" });
      case "yy":
        return String(date.year % 100).padStart(2, "0");
      case "EEEE":
        return named("weekday", { weekday: "long" });
      default:
        return name.startsWith("E")
          ? named("weekday", { weekday: "short" })
          : String(date.year).padStart(name.length, "0");
    }
  };
  return pattern.replaceAll(FIELD, (all, quoted: string | undefined, name: string | undefined) => {
    if (quoted !== undefined) return quoted === "" ? "'" : quoted;
    return name === undefined ? all : field(name);
  });
}
