import type { Journey } from "@waypost/e2e";
import { F052NamedDrivers } from "../components/f052-named-drivers.ts";
import { fromToday } from "../support/dates.ts";
import type { Distance } from "../support/dates.ts";
import { RELATIONS } from "../support/answers.ts";
import {
  LONG_NAMES,
  NO_DRIVER,
  NO_LICENCE_OF_DRIVER,
  UNCLEAR_YEARS,
  UNREAL_BIRTH,
  UNREAL_NAMES,
  UNREAL_PERSON,
} from "../support/errors.ts";
import { QuotePage } from "./quote-page.ts";

/** What a brand calls the other people on a policy. */
export interface DriverWords {
  /** The heading while nobody was added: “Will anyone else drive the car?” */
  readonly none: string;
  /** The heading of the page about one of them. */
  readonly person: string;
  /** A licence that they may have. */
  readonly licence: string;
  /** Whether nobody can be named after the first. */
  readonly onlyOne?: boolean;
}

/** Other drivers or riders. */
export class DriversStep extends QuotePage {
  readonly drivers: F052NamedDrivers;
  readonly #words: DriverWords;

  constructor(journey: Journey, words: DriverWords) {
    super(journey, words.none);
    this.drivers = new F052NamedDrivers(journey);
    this.#words = words;
  }

  /** Say that nobody else is to be insured. */
  async fill(): Promise<void> {
    await this.isShown();
    await this.finish();
  }

  /** Name Alex Reed as well. */
  async fillComplex(): Promise<void> {
    await this.isShown();
    await this.add("Alex", "Reed");
    await this.finishNaming();
  }

  /** Add {first} {last}, a friend of 40 years or so. */
  async add(first: string, last: string): Promise<void> {
    await this.begin();
    await this.describe(first, last, "14 2 1986");
    await this.advance();
    await this.describeLicence("8");
    await this.advance();
    await this.expectNamed(`${first} ${last}`);
  }

  /** Say that someone is to be added. */
  async begin(): Promise<void> {
    await this.drivers.sayYes();
    await this.advance();
    await this.personIsShown();
  }

  /** Describe {first} {last}, born on {born}. */
  async describe(first: string, last: string, born: string): Promise<void> {
    await this.drivers.enterFirstName(first);
    await this.drivers.enterLastName(last);
    await this.drivers.enterDateOfBirth(born);
    await this.drivers.chooseRelationship("Friend");
  }

  /** Describe a licence held for {years} years. */
  async describeLicence(years: string): Promise<void> {
    await this.drivers.chooseLicence(this.#words.licence);
    await this.drivers.enterYears(years);
  }

  /** Go on after one was named: say that nobody more is to be added, unless nobody can be. */
  async finishNaming(): Promise<void> {
    if (this.#words.onlyOne === true) {
      await this.expectFull();
      await this.advance();
    } else {
      await this.finish();
    }
  }

  /** Say that nobody more is to be added. */
  async finish(): Promise<void> {
    await this.drivers.sayNo();
    await this.advance();
  }

  /** Change the first name of {name} to {first}, and leave the licence as it is. */
  async rename(name: string, first: string): Promise<void> {
    await this.drivers.change(name);
    await this.personIsShown();
    await this.drivers.enterFirstName(first);
    await this.advance();
    await this.expectHeading(`${first}’s licence`);
    await this.advance();
  }

  /** Remove {name}. */
  async remove(name: string): Promise<void> {
    await this.drivers.remove(name);
    await this.removalIsAsked(name);
    await this.drivers.confirmRemoval("Yes, remove them");
    await this.advance();
    await this.expectNotNamed(name);
  }

  /** Ask to remove {name}, and think better of it. */
  async keep(name: string): Promise<void> {
    await this.drivers.remove(name);
    await this.removalIsAsked(name);
    await this.drivers.confirmRemoval("No, keep them");
    await this.advance();
    await this.expectNamed(name);
  }

  /** {name} stands in the list. */
  async expectNamed(name: string): Promise<void> {
    await this.poll("Who is in the list", () => this.drivers.names()).toContain(name);
  }

  /** {name} does not stand in the list. */
  async expectNotNamed(name: string): Promise<void> {
    await this.poll("Who is in the list", () => this.drivers.names()).not.toContain(name);
  }

  /** The list is called “{title}”. */
  async expectHeading(title: string): Promise<void> {
    await this.poll("The heading of the page", () => this.driver.heading()).toBe(title);
  }

  /** Nobody more can be added. */
  async expectFull(): Promise<void> {
    await this.poll("Whether someone can be added", () => this.driver.says("Do you want to add someone")).toBe(false);
  }

  /** Leave the page about one of them empty: it refuses with {errors}. */
  async leavePersonEmpty(errors: readonly string[]): Promise<void> {
    await this.begin();
    await this.advance();
    await this.expectErrors(errors);
  }

  /** Describe Kim Reed, who is {years} years old today. */
  async describeOfAge(years: number): Promise<void> {
    await this.describe("Kim", "Reed", fromToday({ years: -years }));
    await this.advance();
  }

  /** Describe Kim Reed, who turns {years} tomorrow. */
  async describeAlmost(years: number): Promise<void> {
    await this.describe("Kim", "Reed", fromToday({ years: -years, days: 1 }));
    await this.advance();
  }

  /** Leave the page about {name}’s licence empty: it refuses with {errors}. */
  async leaveLicenceEmpty(name: string, errors: readonly string[]): Promise<void> {
    await this.expectHeading(`${name}’s licence`);
    await this.advance();
    await this.expectErrors(errors);
  }

  /** Say that the licence was held for {years} years: the page refuses with “{message}”. */
  async refuseYears(years: string, message: string): Promise<void> {
    await this.describeLicence(years);
    await this.refuse([message]);
  }

  /** Enter “{name}” as both names, and a date of birth: the page refuses with {errors}. */
  async refuseNames(name: string, distance: Distance, errors: readonly string[]): Promise<void> {
    await this.describe(name, name, fromToday(distance));
    await this.refuse(errors);
  }

  /** Enter “{born}” as the date of birth: the page refuses with “{message}”. */
  async refuseBirth(born: string, message: string): Promise<void> {
    await this.describe("Kim", "Reed", born);
    await this.refuse([message]);
  }

  /** Enter names of {letters} letters: the page refuses with {errors}. */
  async refuseLongNames(letters: number, errors: readonly string[]): Promise<void> {
    await this.describe("Kim", "Reed", "14 2 1986");
    await this.each.enterLetters(["First name", "Last name"], letters, errors);
  }

  /** Enter years that are none with each of the licences {kinds}: only the years are refused. */
  async refuseUnclearYears(name: string, kinds: readonly string[]): Promise<void> {
    await this.refuseYears("8.5", UNCLEAR_YEARS);
    await this.refuseYears("some", UNCLEAR_YEARS);
    await this.each.choose(`What kind of licence does ${name} have?`, kinds, [UNCLEAR_YEARS]);
  }

  /** The page about one of them is shown. */
  async personIsShown(): Promise<void> {
    await this.expectHeading(this.#words.person);
  }

  /** The page asks whether to remove {name}. */
  async removalIsAsked(name: string): Promise<void> {
    await this.expectHeading(`Do you want to remove ${name}?`);
  }

  /** Leave out whether to add {whom}, then everything about them: all is refused. */
  async refuseEmpty(whom: string): Promise<void> {
    await this.leaveEmpty([`Select whether you want to add ${whom}`]);
    await this.leavePersonEmpty(NO_DRIVER);
    await this.refuseNames("R2", { years: -100, days: -1 }, UNREAL_PERSON);
    await this.refuseNames("R2", { years: -100 }, UNREAL_NAMES);
    await this.refuseLongNames(41, LONG_NAMES);
    await this.refuseBirth("31 2 1985", UNREAL_BIRTH);
    await this.each.select("driver.relationship", RELATIONS, [UNREAL_BIRTH]);
  }

  /** Name someone too young for one day, with the error “{message}”, then just {years}, and leave out their licence; it may be any of {kinds}, held for {least} years. */
  async refuseAge(years: number, message: string, kinds: readonly string[], least = "0"): Promise<void> {
    await this.describeAlmost(years);
    await this.expectErrors([message]);
    await this.describeOfAge(years);
    await this.leaveLicenceEmpty("Kim", NO_LICENCE_OF_DRIVER);
    await this.drivers.enterYears(least);
    await this.refuse([NO_LICENCE_OF_DRIVER[0]]);
    await this.refuseUnclearYears("Kim", kinds);
  }
}
