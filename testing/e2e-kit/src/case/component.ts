import type { Driver } from "../driver/driver.ts";
import type { Journey } from "./journey.ts";
import { narrate } from "./narrate.ts";

/**
 * A part that pages of several products share: a vehicle lookup, an address. Extend it with one `async` method for each
 * single thing a respondent does there; its docstring is the sentence that documents and reports show, with the
 * parameters in braces: `Enter registration {registration}.`
 */
export abstract class Component {
  protected readonly driver: Driver;

  constructor(journey: Journey) {
    this.driver = journey.driver;
    narrate(this);
  }
}
