import type { Journey } from "@waypost/e2e";
import { BrandQuestion } from "../components/brand-question.ts";
import { F030Policyholder } from "../components/f030-policyholder.ts";
import { fromToday } from "../support/dates.ts";
import { NO_PERSON } from "../support/errors.ts";
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

  /** Enter “{name}” as the first name: the page refuses with “{message}”. */
  async refuseFirstName(name: string, message: string): Promise<void> {
    await this.describe(this.#born);
    await this.person.enterFirstName(name);
    await this.advance();
    await this.expectErrorAt("proposer.first_name", message);
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
    await this.refuseFirstName("R2", "Enter a first name of letters, spaces, hyphens and apostrophes");
    await this.refuseBirth("31 2 1985", "Enter a real date of birth, such as 27 3 1985");
    await this.refuseBirth("1 1 1900", "Enter a date of birth that is less than 100 years ago");
  }

  /** Be too young for one day, with the error “{message}”, then just {years}, and leave out what work is done. */
  async refuseAgeAndWork(years: number, message: string): Promise<void> {
    await this.describeAlmost(years);
    await this.expectErrors([message]);
    await this.describeOfAge(years);
    await this.leaveWorkEmpty(["Select your employment status"]);
    await this.leaveJobEmpty("Employed", ["Enter your occupation", "Select the industry that you work in"]);
  }
}
