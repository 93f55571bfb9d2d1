/**
 * The notation of the model tables. A model is a line, each of its variants an indented line below it:
 *
 *     FORD | Fiesta | 2002-2023 | hatchback | 5 doors
 *       1.25 Zetec | petrol manual | 1242 cc | group 8 | £13,700
 */
import { fuels, transmissions } from "./vehicle.ts";
import type { Fuel, Transmission } from "./vehicle.ts";

/** One variant of a model: its engine, insurance group and price in pounds when it was new. */
export interface Variant {
  readonly name: string;
  readonly fuel: Fuel;
  readonly transmission: Transmission;
  readonly engineSize: number;
  readonly insuranceGroup: number;
  readonly priceWhenNew: number;
}

/** A model of a make, the years in which it was sold, and its variants. */
export interface Model {
  readonly make: string;
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly body: string;
  readonly doors: number;
  readonly variants: readonly Variant[];
}

const modelLine =
  /^(?<make>[^|]+) \| (?<name>[^|]+) \| (?<from>\d{4})-(?<to>\d{4}) \| (?<body>[a-z]+)(?: \| (?<doors>\d) doors)?$/;
const variantLine =
  /^ {2}(?<name>[^|]+) \| (?<fuel>[a-z]+) (?<transmission>[a-z]+) \| (?<cc>\d+) cc \| group (?<group>\d+) \| £(?<price>[\d,]+)$/;

/** The named groups of a line's match; a table with a line of neither shape is a mistake in our own source. */
function groupsOf(pattern: RegExp, line: string): Record<string, string | undefined> | null {
  return pattern.exec(line)?.groups ?? null;
}

function readVariant(line: string): Variant {
  const groups = groupsOf(variantLine, line);
  const fuel = fuels.find((each) => each === groups?.["fuel"]);
  const transmission = transmissions.find((each) => each === groups?.["transmission"]);
  if (!groups || !fuel || !transmission) throw new Error(`Not a variant line: ${line}`);
  return {
    name: groups["name"] ?? "",
    fuel,
    transmission,
    engineSize: Number(groups["cc"]),
    insuranceGroup: Number(groups["group"]),
    priceWhenNew: Number(groups["price"]?.replaceAll(",", "")),
  };
}

function readModel(line: string, variants: readonly Variant[]): Model {
  const groups = groupsOf(modelLine, line);
  if (!groups) throw new Error(`Not a model line: ${line}`);
  return {
    make: groups["make"] ?? "",
    name: groups["name"] ?? "",
    from: Number(groups["from"]),
    to: Number(groups["to"]),
    body: groups["body"] ?? "",
    doors: Number(groups["doors"] ?? 0),
    variants,
  };
}

/** Reads a model table. Throws an Error that quotes the line when a line has neither shape. */
export function readModelTable(text: string): Model[] {
  return text
    .split(/\n(?=\S)/)
    .map((block) => block.split("\n").filter((line) => line.trim() !== ""))
    .filter((lines) => lines.length > 0)
    .map(([first = "", ...rest]) => readModel(first, rest.map(readVariant)));
}
