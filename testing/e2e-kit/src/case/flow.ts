import type { Journey } from "./journey.ts";
import { narrate } from "./narrate.ts";

/**
 * Several pages in a row: a way through a product that cases share. Extend it with the steps it leads through, and with
 * `async` methods that call them; their docstrings are headings in documents and reports, as those of steps are.
 */
export abstract class Flow {
  protected readonly journey: Journey;

  constructor(journey: Journey) {
    this.journey = journey;
    narrate(this);
  }
}
