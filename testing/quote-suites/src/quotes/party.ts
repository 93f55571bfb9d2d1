import { Flow } from "@waypost/e2e";
import type { Journey } from "@waypost/e2e";
import type { CoverStep } from "../steps/cover-step.ts";
import type { DriversStep } from "../steps/drivers-step.ts";
import type { Quote } from "./quote.ts";

/** A quote on which others can be named. */
interface SharedQuote extends Quote {
  readonly drivers: DriversStep;
  readonly cover: CoverStep;
}

const COUNTED = ["Nobody", "1 other person", "2 other people", "3 other people", "4 other people", "5 other people"];

/** The people who are named beside the policyholder: added, changed, removed, and no more than allowed. */
export class Party extends Flow {
  readonly #quote: SharedQuote;

  constructor(journey: Journey, quote: SharedQuote) {
    super(journey);
    this.#quote = quote;
  }

  /** Name Alex Reed and ask for the quote as {email}: Alex is listed, and the customer lands on {destination}. */
  async addOne(email: string, destination: string): Promise<void> {
    const { drivers, contact, check, outcome } = this.#quote;
    await this.#quote.reachDrivers();
    await drivers.isShown();
    await drivers.add("Alex", "Reed");
    await drivers.expectHeading("1 other person on your policy");
    await drivers.finishNaming();
    await this.#quote.chooseCover();
    await contact.fill(email);
    await check.expectAnswer("Alex Reed");
    await check.fill();
    await outcome.expectDestination(destination);
  }

  /** Name Alex Reed and Jo Marsh, and rename the first: the list shows the new name, and the second as before. */
  async changeOneOfTwo(): Promise<void> {
    const { drivers } = this.#quote;
    await this.nameTwo();
    await drivers.expectHeading("2 other people on your policy");
    await drivers.rename("Alex Reed", "Alexis");
    await drivers.expectNamed("Alexis Reed");
    await drivers.expectNamed("Jo Marsh");
    await drivers.expectNotNamed("Alex Reed");
  }

  /** Name Alex Reed and Jo Marsh, keep the first after all, then remove both: the form asks again and goes on. */
  async removeBoth(): Promise<void> {
    const { drivers } = this.#quote;
    await this.nameTwo();
    await drivers.keep("Alex Reed");
    await drivers.remove("Alex Reed");
    await drivers.expectNamed("Jo Marsh");
    await drivers.expectHeading("1 other person on your policy");
    await drivers.remove("Jo Marsh");
    await drivers.fill();
    await this.#quote.cover.isShown();
  }

  /** Name {people.length} people: nobody more can be named, and the form goes on. */
  async nameAsManyAsAllowed(people: readonly Person[]): Promise<void> {
    const { drivers } = this.#quote;
    await this.#quote.reachDrivers();
    for (const { first, last } of people) await drivers.add(first, last);
    await drivers.expectHeading(`${COUNTED[people.length] ?? ""} on your policy`);
    await drivers.expectFull();
    await drivers.advance();
    await this.#quote.cover.isShown();
  }

  /** Answer every page up to the others, and name Alex Reed and Jo Marsh. */
  async nameTwo(): Promise<void> {
    await this.#quote.reachDrivers();
    await this.#quote.drivers.add("Alex", "Reed");
    await this.#quote.drivers.add("Jo", "Marsh");
  }
}

/** Somebody who is named. */
export interface Person {
  readonly first: string;
  readonly last: string;
}

/** Five people to be named. */
export const PEOPLE: readonly Person[] = [
  { first: "Alex", last: "Reed" },
  { first: "Jo", last: "Marsh" },
  { first: "Robin", last: "Field" },
  { first: "Kim", last: "Wood" },
  { first: "Lee", last: "Hill" },
];
