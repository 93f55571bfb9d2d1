import type { Journey } from "@waypost/e2e";
import { BrandQuestion } from "../components/brand-question.ts";
import { F030Policyholder } from "../components/f030-policyholder.ts";
import { fromToday } from "../support/dates.ts";
import type { Distance } from "../support/dates.ts";
import { INDUSTRIES, MARITAL_STATUSES, TITLES, WITHOUT_WORK } from "../support/answers.ts";
import { LONG_NAMES, NO_PERSON, UNREAL_BIRTH, UNREAL_NAMES, UNREAL_PERSON } from "../support/errors.ts";
import { QuotePage } from "./quote-page.ts";
import type { Added } from "./quote-page.ts";

/** Who takes out the policy. */
export class PolicyholderStep extends QuotePage {
  readonly person: F030Policyholder;
  readonly brand: BrandQuestion;
  readonly #born: string;
  readonly #added: Added | null;

  constructor(journey: Journey, born: string, added: Added | null = null) {
    super(journey, "About you");
    this.person = new F030Policyholder(journey);
    this.brand = new BrandQuestion(journey);
    this.#born = born;
    this.#added = added;
  }

  /** Describe Sam Taylor, who is retired. */
  async fill(): Promise<void> {
    await this.describe(this.#born);
    await this.advance();
    await this.workIsShown();
    await this.person.chooseEmployment("Retired");
    await this.advance();
  }

  /** Describe Sam Taylor, who is a self-employed nurse. */
  async fillComplex(): Promise<void> {
    await this.describe(this.#born);
    await this.advance();
    await this.goToJob("Self-employed");
    await this.person.enterOccupation("Nurse");
    await this.person.chooseIndustry("Health and care");
    await this.advance();
  }

  /** Describe Sam Taylor, born on {born}. */
  async describe(born: string): Promise<void> {
    await this.isShown();
    await this.person.chooseTitle("Mx");
    await this.person.enterFirstName("Sam");
    await this.person.enterLastName("Taylor");
    await this.person.enterDateOfBirth(born);
    await this.person.chooseMaritalStatus("Living with a partner");
    await this.person.sayWhetherHomeowner("Yes");
    if (this.#added !== null) await this.brand.answer(this.#added.question, this.#added.answer);
  }

  /** Describe somebody who is {years} years old today. */
  async describeOfAge(years: number): Promise<void> {
    await this.describe(fromToday({ years: -years }));
    await this.advance();
  }

  /** Describe somebody who turns {years} tomorrow. */
  async describeAlmost(years: number): Promise<void> {
    await this.describe(fromToday({ years: -years, days: 1 }));
    await this.advance();
  }

  /** Enter “{born}” as the date of birth: the page refuses with “{message}”. */
  async refuseBirth(born: string, message: string): Promise<void> {
    await this.describe(born);
    await this.advance();
    await this.expectErrors([message]);
  }

  /** Enter “{name}” as first and last name, and a date of birth: the page refuses with {errors}. */
  async refuseNames(name: string, distance: Distance, errors: readonly string[]): Promise<void> {
    await this.describe(fromToday(distance));
    await this.person.enterFirstName(name);
    await this.person.enterLastName(name);
    await this.refuse(errors);
  }

  /** Enter first and last names of {letters} letters: the page refuses with {errors}. */
  async refuseLongNames(letters: number, errors: readonly string[]): Promise<void> {
    await this.describe(this.#born);
    await this.each.enterLetters(["First name", "Last name"], letters, errors);
  }

  /** Choose every title, every marital status and not to own the home, with a date of birth that is none all the while. */
  async acceptPeople(): Promise<void> {
    await this.refuseBirth("31 2 1985", UNREAL_BIRTH);
    await this.each.select("proposer.title", TITLES, [UNREAL_BIRTH]);
    await this.each.select("proposer.marital_status", MARITAL_STATUSES, [UNREAL_BIRTH]);
    await this.each.choose("Do you own your home?", ["No"], [UNREAL_BIRTH]);
  }

  /** Answer the brand’s question with “{answer}”: “{message}” is refused beside the date of birth. */
  async refuseAdded(answer: string, message: string): Promise<void> {
    if (this.#added !== null) await this.each.choose(this.#added.question, [answer], [UNREAL_BIRTH, message]);
  }

  /** Enter “{value}” under “{question}”, which the brand asks: the page refuses with {errors}. */
  async refuseMore(question: string, value: string, errors: readonly string[]): Promise<void> {
    await this.brand.enter(question, value);
    await this.refuse(errors);
  }

  /** Choose each employment status that has no occupation: the address is asked for next. */
  async acceptWithoutWork(): Promise<void> {
    for (const status of WITHOUT_WORK) {
      await this.workIsShown();
      await this.person.chooseEmployment(status);
      await this.advance();
      await this.poll("The heading of the page", () => this.driver.heading()).toBe("What is your postcode?");
      await this.goBack();
    }
  }

  /** Leave out the employment: the page refuses with {errors}. */
  async leaveWorkEmpty(errors: readonly string[]): Promise<void> {
    await this.workIsShown();
    await this.advance();
    await this.expectErrors(errors);
  }

  /** Choose “{employment}” and leave out the occupation: the page refuses with {errors}. */
  async leaveJobEmpty(employment: string, errors: readonly string[]): Promise<void> {
    await this.goToJob(employment);
    await this.advance();
    await this.expectErrors(errors);
  }

  /** Choose the employment status “{employment}”; the page about the occupation is shown. */
  async goToJob(employment: string): Promise<void> {
    await this.person.chooseEmployment(employment);
    await this.advance();
    await this.poll("The heading of the page", () => this.driver.heading()).toBe("Your work");
  }

  /** The page about employment is shown. */
  async workIsShown(): Promise<void> {
    await this.poll("The heading of the page", () => this.driver.heading()).toBe("What is your employment status?");
  }

  /** Leave everything about the person out, then answer what is impossible: all is refused, {added} of the brand’s too. */
  async refusePerson(added: readonly string[] = []): Promise<void> {
    await this.leaveEmpty([...NO_PERSON, ...added]);
    await this.refuseNames("R2", { years: -100, days: -1 }, UNREAL_PERSON);
    await this.refuseNames("R2", { years: -100 }, UNREAL_NAMES);
    await this.refuseLongNames(41, LONG_NAMES);
    await this.acceptPeople();
  }

  /** Be too young for one day, with the error “{message}”, then just {years}, and leave out what work is done. */
  async refuseAgeAndWork(years: number, message: string): Promise<void> {
    await this.describeAlmost(years);
    await this.expectErrors([message]);
    await this.describeOfAge(years);
    await this.leaveWorkEmpty(["Select your employment status"]);
    await this.acceptWithoutWork();
    await this.leaveJobEmpty("Employed", ["Enter your occupation", "Select the industry that you work in"]);
    await this.each.select("proposer.industry", INDUSTRIES, ["Enter your occupation"]);
    await this.each.enterLetters(["What is your occupation?"], 61, ["Enter an occupation of 60 characters or fewer"]);
  }
}
