import type { Journey } from "@waypost/e2e";
import { F047Claims } from "../components/f047-claims.ts";
import { fromToday } from "../support/dates.ts";
import type { Distance } from "../support/dates.ts";
import { CLAIMS } from "../support/answers.ts";
import { NO_CLAIM } from "../support/errors.ts";
import { QuotePage } from "./quote-page.ts";

const VEHICLES = ["A motorcycle", "A car", "Something else"];

/** Accidents, claims and losses. */
export class ClaimsStep extends QuotePage {
  readonly claims: F047Claims;
  readonly #asksVehicle: boolean;

  /** `asksVehicle` says whether the brand asks what the customer was on or in. */
  constructor(
    journey: Journey,
    title = "Have you had any accidents, claims or losses in the last five years?",
    asksVehicle = false,
  ) {
    super(journey, title);
    this.claims = new F047Claims(journey);
    this.#asksVehicle = asksVehicle;
  }

  /** Say that there was none. */
  async fill(): Promise<void> {
    await this.isShown();
    await this.claims.sayWhetherMore("No");
    await this.advance();
  }

  /** Tell about a broken windscreen of last year. */
  async fillComplex(): Promise<void> {
    await this.add();
    await this.describe(fromToday({ years: -1 }), "350");
    await this.advance();
    await this.listIsShown();
    await this.expectText("Windscreen or glass");
    await this.claims.sayWhetherMore("No");
    await this.advance();
  }

  /** What was told is listed. */
  async listIsShown(): Promise<void> {
    await this.poll("The heading of the page", () => this.driver.heading()).toBe("Accidents, claims and losses");
  }

  /** Say that there is one to tell about. */
  async add(): Promise<void> {
    await this.isShown();
    await this.claims.sayWhetherMore("Yes");
    await this.advance();
    await this.poll("The heading of the page", () => this.driver.heading()).toBe("Tell us what happened");
  }

  /** Describe a broken windscreen of {date} that cost £{cost}. */
  async describe(date: string, cost: string): Promise<void> {
    await this.claims.enterDate(date);
    await this.claims.chooseKind("Windscreen or glass");
    await this.claims.enterCost(cost);
    if (this.#asksVehicle) await this.claims.chooseVehicle("A car");
  }

  /** Leave out what happened: the page refuses with {errors}. */
  async leaveClaimEmpty(errors: readonly string[]): Promise<void> {
    await this.advance();
    await this.expectErrors(errors);
  }

  /** Tell about a loss of a certain day: the page refuses with “{message}”. */
  async refuseDistance(distance: Distance, message: string): Promise<void> {
    await this.refuseClaim(fromToday(distance), "0", message);
  }

  /** Tell about a loss of exactly five years ago, which is just recent enough, and go on. */
  async finishClaim(): Promise<void> {
    await this.describe(fromToday({ years: -5 }), "1000000");
    await this.advance();
    await this.listIsShown();
    await this.claims.sayWhetherMore("No");
    await this.advance();
  }

  /** Tell about a loss of {date}, at a cost of “{cost}”: the page refuses with “{message}”. */
  async refuseClaim(date: string, cost: string, message: string): Promise<void> {
    await this.describe(date, cost);
    await this.advance();
    await this.expectErrors([message]);
  }

  /** Leave everything out, then answer what is impossible: all is refused, {added} of the brand’s too; then tell of a loss. */
  async refuseAll(added: readonly string[] = []): Promise<void> {
    await this.leaveEmpty(["Select whether there is an accident, claim or loss to tell us about"]);
    await this.add();
    await this.leaveClaimEmpty([...NO_CLAIM, ...added]);
    await this.refuseClaim("31 2 2026", "0", "Enter a real date, such as 14 6 2024");
    await this.refuseClaim("1 1 2999", "0", "Enter a date that is not in the future");
    await this.refuseDistance(
      { years: -5, days: -1 },
      "Enter a date within the last five years; what is older need not be told",
    );
    await this.refuseClaim("1 6 2025", "-1", "Enter a cost of £0 or more");
    await this.refuseClaim("1 6 2025", "1000001", "Enter a cost of £1,000,000 or less");
    await this.refuseClaim("1 6 2025", "350.50", "Enter the cost in whole pounds, such as 1200");
    await this.refuseClaim("1 6 2025", "some", "Enter the cost in whole pounds, such as 1200");
    await this.each.choose("What was it?", CLAIMS, ["Enter the cost in whole pounds, such as 1200"]);
    if (this.#asksVehicle)
      await this.each.choose("What were you on or in?", VEHICLES, ["Enter the cost in whole pounds, such as 1200"]);
    await this.finishClaim();
  }
}
