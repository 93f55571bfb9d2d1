import type { Journey } from "@waypost/e2e";
import { F048Convictions } from "../components/f048-convictions.ts";
import { fromToday } from "../support/dates.ts";
import type { Distance } from "../support/dates.ts";
import { CONVICTIONS } from "../support/answers.ts";
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
    await this.listIsShown();
    await this.expectText("SP30");
    await this.finish();
  }

  /** What was told is listed. */
  async listIsShown(): Promise<void> {
    await this.poll("The heading of the page", () => this.driver.heading()).toBe("Motoring convictions");
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

  /** Tell about the most points and the longest ban, of exactly five years ago, which is just recent enough, and go on. */
  async finishConviction(): Promise<void> {
    await this.describe("12", "120");
    await this.convictions.enterDate(fromToday({ years: -5 }));
    await this.advance();
    await this.listIsShown();
    await this.finish();
  }

  /** Tell about “{points}” points and a ban of “{months}” months: the page refuses with {errors}. */
  async refuseConviction(points: string, months: string, errors: readonly string[]): Promise<void> {
    await this.describe(points, months);
    await this.refuse(errors);
  }

  /** Tell about a conviction of {date}: the page refuses with “{message}”. */
  async refuseDate(date: string, message: string): Promise<void> {
    await this.describe("3", "0");
    await this.convictions.enterDate(date);
    await this.refuse([message]);
  }

  /** Tell about a conviction of a certain day: the page refuses with “{message}”. */
  async refuseDistance(distance: Distance, message: string): Promise<void> {
    await this.refuseDate(fromToday(distance), message);
  }

  /** Enter “{code}” as the code: the page refuses with “{message}”. */
  async refuseCode(code: string, message: string): Promise<void> {
    await this.describe("3", "0");
    await this.convictions.enterCode(code);
    await this.refuse([message]);
  }

  /** Leave everything out, then answer what is impossible: all is refused; then tell of the most that is possible. */
  async refuseAll(): Promise<void> {
    await this.leaveEmpty(["Select whether there is a conviction to tell us about"]);
    await this.add();
    await this.leaveConvictionEmpty(NO_CONVICTION);
    await this.refuseDate("31 2 2024", "Enter a real date, such as 14 6 2024");
    await this.refuseDate("1 1 2999", "Enter a date that is not in the future");
    await this.refuseDistance(
      { years: -5, days: -1 },
      "Enter a date within the last five years; what is older need not be told",
    );
    await this.refuseCode("Speeding, I think", "Choose a conviction from the list; choose XX99 if it is not there");
    await this.refuseConviction("13", "120", ["Enter 12 points or fewer"]);
    await this.refuseConviction("-1", "0", ["Enter 0 or more points"]);
    await this.refuseConviction("12", "121", ["Enter 120 months or fewer"]);
    await this.refuseConviction("0", "-1", ["Enter 0 or more months"]);
    await this.refuseConviction("three", "some", [
      "Enter the points as a whole number, such as 3",
      "Enter the months as a whole number, such as 12",
    ]);
    await this.refuseConviction("3.5", "1.5", [
      "Enter the points as a whole number, such as 3",
      "Enter the months as a whole number, such as 12",
    ]);
    await this.describe("3", "some");
    await this.each.enter("conviction.code", CONVICTIONS, ["Enter the months as a whole number, such as 12"]);
    await this.finishConviction();
  }
}
