import type { Big } from "big.js";
import { decimal, divide, isDecimal, multiply, round, subtract, ZERO } from "../../value/decimal.ts";
import { BOOLEAN, NUMBER } from "../../value/types.ts";
import type { Value } from "../../value/value.ts";
import { mayTake, takes, type LibraryFunction } from "./function.ts";
import { integerOf } from "./text.ts";

const number = (name: string) => takes(name, NUMBER);

/** A rounding to a number of digits after the point, by default none. */
const rounding = (name: string, mode: Parameters<typeof round>[2], scale = false): LibraryFunction => ({
  name,
  parameters: [number("n"), scale ? number("scale") : mayTake("scale", NUMBER)],
  result: NUMBER,
  run: ([value, places]) => {
    const digits = places === undefined ? 0 : integerOf(places);
    return isDecimal(value) && digits !== null ? round(value, digits, mode) : null;
  },
});

/** A function of two numbers. */
const ofTwo = (name: string, names: readonly [string, string], run: (a: Big, b: Big) => Value): LibraryFunction => ({
  name,
  parameters: [number(names[0]), number(names[1])],
  result: NUMBER,
  run: ([a, b]) => (isDecimal(a) && isDecimal(b) ? run(a, b) : null),
});

/** The remainder with the sign of the divisor, as FEEL has it. */
function modulo(dividend: Big, divisor: Big): Big | null {
  const quotient = divide(dividend, divisor);
  const whole = quotient && round(quotient, 0, "floor");
  const product = whole && multiply(divisor, whole);
  return product && subtract(dividend, product);
}

const parity = (name: string, wanted: number): LibraryFunction => ({
  name,
  parameters: [number("n")],
  result: BOOLEAN,
  run: ([value]) => {
    const rest = isDecimal(value) ? modulo(value, decimal(2)) : null;
    return rest && rest.eq(wanted);
  },
});

export const numberFunctions: readonly LibraryFunction[] = [
  rounding("decimal", "half-even", true),
  rounding("floor", "floor"),
  rounding("ceiling", "ceiling"),
  rounding("round half up", "half-up"),
  {
    name: "abs",
    parameters: [number("n")],
    result: NUMBER,
    run: ([value]) => (isDecimal(value) ? (value.lt(ZERO) ? subtract(ZERO, value) : value) : null),
  },
  ofTwo("modulo", ["dividend", "divisor"], modulo),
  parity("even", 0),
  parity("odd", 1),
];
