import type { Journey } from "./journey.ts";
import { narrate } from "./narrate.ts";

/**
 * Several pages in a row: a way through a product that cases share. Extend it with the steps it leads through, and with
 * `async` methods that call them; their docstrings are headings in documents and reports, as those of steps are.
 */
export abstract class Flow {
  /**
   * The actions that only lead to the page that a case is about: "reachContact". At the browser's speed they are walked
   * over HTTP, and the browser goes on where they end, unless the settings want the case walked as a whole.
   */
  static readonly approaches: readonly string[] = [];
  protected readonly journey: Journey;

  constructor(journey: Journey) {
    this.journey = journey;
    narrate(this, journey.approach, new.target.approaches);
  }
}
