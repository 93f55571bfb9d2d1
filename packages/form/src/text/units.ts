/** What a unit is called: its symbol, and in English words one of it and several. */
interface UnitNames {
  readonly symbol: string;
  readonly one: string;
  readonly several: string;
}

/** CLDR's kinds of units, which stand before their names: `area-square-meter`. */
const KIND =
  /^(?:acceleration|angle|area|concentr|consumption|digital|duration|electric|energy|force|frequency|graphics|length|light|mass|power|pressure|speed|temperature|torque|volume)-/;

/** Prefixes of the metric system with their symbols. */
const PREFIXES: Readonly<Record<string, string>> = {
  pico: "p",
  nano: "n",
  micro: "µ",
  milli: "m",
  centi: "c",
  deci: "d",
  hecto: "h",
  kilo: "k",
  mega: "M",
  giga: "G",
  tera: "T",
  peta: "P",
};

/** Units that metric prefixes go before. */
const METRIC: Readonly<Record<string, UnitNames>> = {
  ...unit("meter", "m", "metre"),
  ...unit("gram", "g", "gram"),
  ...unit("liter", "l", "litre"),
  ...unit("watt", "W", "watt"),
  ...unit("watt-hour", "Wh", "watt-hour"),
  ...unit("joule", "J", "joule"),
  ...unit("calorie", "cal", "calorie"),
  ...unit("electronvolt", "eV", "electronvolt"),
  ...unit("newton", "N", "newton"),
  ...unit("pascal", "Pa", "pascal"),
  ...unit("bar", "bar", "bar"),
  ...unit("hertz", "Hz", "hertz", "hertz"),
  ...unit("ampere", "A", "amp"),
  ...unit("volt", "V", "volt"),
  ...unit("ohm", "Ω", "ohm"),
  ...unit("pixel", "px", "pixel"),
};

/** Units with names of their own. */
const OTHERS: Readonly<Record<string, UnitNames>> = {
  ...unit("inch", "in", "inch", "inches"),
  ...unit("foot", "ft", "foot", "feet"),
  ...unit("yard", "yd", "yard"),
  ...unit("mile", "mi", "mile"),
  ...unit("furlong", "fur", "furlong"),
  ...unit("fathom", "fth", "fathom"),
  ...unit("nautical-mile", "nmi", "nautical mile"),
  ...unit("thou", "thou", "thou", "thou"),
  ...unit("square-foot", "sq ft", "square foot", "square feet"),
  ...unit("square-mile", "sq mi", "square mile"),
  ...unit("tonne", "t", "tonne"),
  ...unit("metric-ton", "t", "tonne"),
  ...unit("ton", "tn", "ton"),
  ...unit("carat", "CD", "carat"),
  ...unit("ounce-troy", "oz t", "troy ounce"),
  ...unit("gallon-imperial", "gal", "gallon"),
  ...unit("barrel", "bbl", "barrel"),
  ...unit("pint", "pt", "pint"),
  ...unit("quart", "qt", "quart"),
  ...unit("bushel", "bu", "bushel"),
  ...unit("therm-us", "US therm", "US therm"),
  ...unit("british-thermal-unit", "Btu", "British thermal unit"),
  ...unit("horsepower", "hp", "horsepower", "horsepower"),
  ...unit("mile-per-gallon", "mpg US", "mile per US gallon", "miles per US gallon"),
  ...unit("mile-per-gallon-imperial", "mpg", "mile per gallon", "miles per gallon"),
  ...unit("liter-per-kilometer", "l/km", "litre per kilometre", "litres per kilometre"),
  ...unit("liter-per-100-kilometer", "l/100 km", "litre per 100 kilometres", "litres per 100 kilometres"),
  ...unit("knot", "kn", "knot"),
  ...unit("kelvin", "K", "kelvin"),
  ...unit("lux", "lx", "lux", "lux"),
  ...unit("permille", "‰", "per mille", "per mille"),
  ...unit("part-per-million", "ppm", "part per million", "parts per million"),
};

const POWERS = { square: "²", cubic: "³" } as const;

function unit(name: string, symbol: string, one: string, several = `${one}s`): Readonly<Record<string, UnitNames>> {
  return { [name]: { symbol, one, several } };
}

/** A unit without its kind: `area-square-meter` and `square-meter` are the same. */
export const unitName = (id: string): string => id.replace(KIND, "");

/** The symbol and the English names of a unit that `Intl` does not format. One that nobody knows is called by its id. */
export function namesOf(id: string): UnitNames {
  const name = unitName(id);
  const words = name.replaceAll("-", " ");
  return known(name) ?? { symbol: words, one: words, several: words };
}

function known(name: string): UnitNames | undefined {
  if (Object.hasOwn(OTHERS, name)) return OTHERS[name];
  const [, power, base = name] = /^(square|cubic)-(.+)$/.exec(name) ?? [];
  const found = prefixed(base) ?? (Object.hasOwn(OTHERS, base) ? OTHERS[base] : undefined);
  if (found === undefined || (power !== "square" && power !== "cubic")) return found;
  const { symbol, one, several } = found;
  return { symbol: symbol + POWERS[power], one: `${power} ${one}`, several: `${power} ${several}` };
}

function prefixed(name: string): UnitNames | undefined {
  for (const prefix of ["", ...Object.keys(PREFIXES)]) {
    const base = name.slice(prefix.length);
    const unit = name.startsWith(prefix) && Object.hasOwn(METRIC, base) ? METRIC[base] : undefined;
    if (unit === undefined) continue;
    return {
      symbol: (PREFIXES[prefix] ?? "") + unit.symbol,
      one: prefix + unit.one,
      several: prefix + unit.several,
    };
  }
  return undefined;
}
