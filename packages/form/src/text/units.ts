/** Symbols of the CLDR units that `Intl` does not format. */
const SYMBOLS: Readonly<Record<string, string>> = {
  "square-centimeter": "cm²",
  "square-meter": "m²",
  "square-kilometer": "km²",
  "square-foot": "ft²",
  "square-yard": "yd²",
  "square-mile": "mi²",
  "cubic-centimeter": "cm³",
  "cubic-meter": "m³",
  "cubic-kilometer": "km³",
  "cubic-foot": "ft³",
  hectoliter: "hl",
  megaliter: "Ml",
  "metric-ton": "t",
  tonne: "t",
  milligram: "mg",
  microgram: "µg",
  "kilowatt-hour": "kWh",
  watt: "W",
  kilowatt: "kW",
  megawatt: "MW",
  gigawatt: "GW",
  joule: "J",
  kilojoule: "kJ",
  kilocalorie: "kcal",
  nanometer: "nm",
  micrometer: "µm",
  decimeter: "dm",
  "mile-per-gallon": "mpg",
  horsepower: "hp",
};

/** A unit without its category: `area-square-meter` and `square-meter` are the same. */
export const unitName = (unit: string): string =>
  unit.replace(/^(?:area|length|volume|mass|energy|power|duration|speed|consumption|digital|temperature)-/, "");

/** The symbol of a unit, or its name in words. */
export function unitSymbol(unit: string): string {
  const name = unitName(unit);
  return SYMBOLS[name] ?? name.replaceAll("-", " ");
}
