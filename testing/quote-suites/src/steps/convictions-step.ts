import type { Journey } from "@waypost/e2e";
import { F048Convictions } from "../components/f048-convictions.ts";
import { fromToday } from "../support/dates.ts";
import { NO_CONVICTION } from "../support/errors.ts";
import { QuotePage } from "./quote-page.ts";

/** Motoring convictions. */
export class ConvictionsStep extends QuotePage {
  readonly convictions: F048Convictions;

  constructor(journey: Journey, title = "Have you had any motoring convictions in the last five years?") {
    super(journey, title);
    this.convictions = new F048Convictions(journey);
  }

  /** Say that there was none. */
  async fill(): Promise<void> {
    await this.isShown();
    await this.convictions.sayWhetherMore("No");
    await this.advance();
  }

  /** Tell about three points for speeding. */
  async fillComplex(): Promise<void> {
    await this.add();
    await this.describe("3", "0");
    await this.advance();
    await this.expectText("SP30");
    await this.finish();
  }

  /** Say that there is one to tell about. */
  async add(): Promise<void> {
    await this.isShown();
    await this.convictions.sayWhetherMore("Yes");
    await this.advance();
    await this.poll("The heading of the page", () => this.driver.heading()).toBe("The conviction");
  }

  /** Describe speeding two years ago, with {points} points and a ban of {months} months. */
  async describe(points: string, months: string): Promise<void> {
    await this.convictions.enterDate(fromToday({ years: -2 }));
    await this.convictions.enterCode("SP30: Speeding on a public road");
    await this.convictions.enterPoints(points);
    await this.convictions.enterBan(months);
  }

  /** Say that there is no other. */
  async finish(): Promise<void> {
    await this.convictions.sayWhetherMore("No");
    await this.advance();
  }

  /** Leave out what it was: the page refuses with {errors}. */
  async leaveConvictionEmpty(errors: readonly string[]): Promise<void> {
    await this.advance();
    await this.expectErrors(errors);
  }

  /** Tell about “{points}” points and a ban of “{months}” months: the page refuses with “{message}”. */
  async refuseConviction(points: string, months: string, message: string): Promise<void> {
    await this.describe(points, months);
    await this.advance();
    await this.expectErrors([message]);
  }

  /** Leave everything out, then answer what is impossible: all is refused; then tell of the most that is possible. */
  async refuseAll(): Promise<void> {
    await this.leaveEmpty(["Select whether there is a conviction to tell us about"]);
    await this.add();
    await this.leaveConvictionEmpty(NO_CONVICTION);
    await this.refuseConviction("13", "0", "Enter 12 points or fewer");
    await this.refuseConviction("-1", "0", "Enter 0 or more points");
    await this.refuseConviction("3", "121", "Enter 120 months or fewer");
    await this.refuseConviction("3", "-1", "Enter 0 or more months");
    await this.refuseConviction("three", "0", "Enter the points as a whole number, such as 3");
    await this.describe("12", "120");
    await this.advance();
    await this.finish();
  }
}
