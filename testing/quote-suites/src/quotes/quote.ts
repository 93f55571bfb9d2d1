import { Flow } from "@waypost/e2e";
import type { CheckStep } from "../steps/check-step.ts";
import type { ContactStep } from "../steps/contact-step.ts";
import { OutcomeStep } from "../steps/outcome-step.ts";
import type { AnsweredPage, QuotePage } from "../steps/quote-page.ts";
import type { VehicleStep } from "../steps/vehicle-step.ts";
import type { WelcomeStep } from "../steps/welcome-step.ts";

/** A page on a walk through the form, and what is looked for there. */
type Stop<Looked> = readonly [page: QuotePage & { readonly fill: () => Promise<void> }, looked: Looked];

/** What a way through the whole form ends with. */
interface Ending {
  readonly email: string;
  readonly destination: string;
  readonly heading: string;
  readonly price: string;
}

/** A quote form of a brand: its pages in their order, and the ways through several of them. */
export abstract class Quote extends Flow {
  /** What only leads somewhere: no case but those of smoke is about the pages on the way. */
  static override readonly approaches: readonly string[] = [
    "start",
    "reachUse",
    "reachPolicyholder",
    "reachHistory",
    "reachDrivers",
    "reachCover",
    "reachContact",
  ];
  abstract readonly welcome: WelcomeStep;
  abstract readonly vehicle: VehicleStep;
  /** The pages about the vehicle after its lookup. */
  abstract readonly usePages: readonly AnsweredPage[];
  /** The pages about the policyholder. */
  abstract readonly personPages: readonly AnsweredPage[];
  /** The pages about claims and convictions. */
  abstract readonly historyPages: readonly AnsweredPage[];
  /** The pages about others who drive or ride. */
  abstract readonly otherPages: readonly AnsweredPage[];
  /** The pages about the cover. */
  abstract readonly coverPages: readonly AnsweredPage[];
  abstract readonly contact: ContactStep;
  abstract readonly check: CheckStep;
  readonly outcome = new OutcomeStep(this.journey);

  /** Open the form, with {query} at the end of its address, and begin. */
  async start(query = ""): Promise<void> {
    await this.journey.open(query);
    await this.welcome.fill();
  }

  /** Say what the vehicle is used for, and all else about it. */
  async describeUse(): Promise<void> {
    for (const page of this.usePages) await page.fill();
  }

  /** Describe the vehicle. */
  async describeVehicle(): Promise<void> {
    await this.vehicle.fill();
    await this.describeUse();
  }

  /** Describe the policyholder. */
  async describePolicyholder(): Promise<void> {
    for (const page of this.personPages) await page.fill();
  }

  /** Say that there is no history to tell about. */
  async describeHistory(): Promise<void> {
    for (const page of this.historyPages) await page.fill();
  }

  /** Name nobody else, where the form asks. */
  async nameNobodyElse(): Promise<void> {
    for (const page of this.otherPages) await page.fill();
  }

  /** Choose the cover. */
  async chooseCover(): Promise<void> {
    for (const page of this.coverPages) await page.fill();
  }

  /** Begin, and look the vehicle up. */
  async reachUse(): Promise<void> {
    await this.start();
    await this.vehicle.fill();
  }

  /** Answer every page up to the policyholder. */
  async reachPolicyholder(query = ""): Promise<void> {
    await this.start(query);
    await this.describeVehicle();
  }

  /** Answer every page up to the history. */
  async reachHistory(query = ""): Promise<void> {
    await this.reachPolicyholder(query);
    await this.describePolicyholder();
  }

  /** Answer every page up to the other drivers or riders. */
  async reachDrivers(query = ""): Promise<void> {
    await this.reachHistory(query);
    await this.describeHistory();
  }

  /** Answer every page up to the cover. */
  async reachCover(query = ""): Promise<void> {
    await this.reachDrivers(query);
    await this.nameNobodyElse();
  }

  /** Answer every page up to the contact details. */
  async reachContact(query = ""): Promise<void> {
    await this.reachCover(query);
    await this.chooseCover();
  }

  /** Answer every page as {email} who heard of the brand from “{heard}”, and ask for the quote. */
  async complete(email = "quoted.1999@example.com", heard = "Somewhere else", query = ""): Promise<void> {
    await this.reachContact(query);
    await this.contact.fill(email, heard);
    await this.check.fill();
  }

  /** Answer every page after the registration number as {email} who heard of the brand from “{heard}”, and ask for the quote. */
  async finish(email: string, heard: string): Promise<void> {
    await this.describeUse();
    await this.describePolicyholder();
    await this.describeHistory();
    await this.nameNobodyElse();
    await this.chooseCover();
    await this.contact.fill(email, heard);
    await this.check.fill();
  }

  /** Take the longer way on every page up to the contact details. */
  async reachContactTheLongWay(): Promise<void> {
    await this.start();
    await this.vehicle.fillComplex();
    for (const page of this.usePages) await page.fillComplex();
    for (const page of this.personPages) await page.fillComplex();
    for (const page of this.historyPages) await page.fillComplex();
    for (const page of this.otherPages) await page.fillComplex();
    for (const page of this.coverPages) await page.fillComplex();
  }

  /** Open the form: the first page has the title “{title}”, says its texts and shows the telephone number {phone}. */
  async expectFirstPage(title: string, texts: readonly string[], phone: string): Promise<void> {
    await this.journey.open();
    await this.welcome.isShown();
    await this.welcome.expectTitle(title);
    for (const text of texts) await this.welcome.expectText(text);
    await this.welcome.expectHelpNumber(phone);
  }

  /** Walk through the form: the titles of its pages in the browser end in “{product}”. */
  async expectTitles(product: string, stops: readonly Stop<string>[]): Promise<void> {
    await this.start();
    for (const [page, title] of stops) {
      await page.expectTitle(`${title} - ${product}`);
      await page.fill();
    }
  }

  /** Walk through the form to its end: the first page’s foot says “{foot}”, pages say their texts, the outcome “{end}”. */
  async expectTexts(foot: string, stops: readonly Stop<readonly string[]>[], end: string): Promise<void> {
    await this.start();
    await this.vehicle.expectLegalText(foot);
    for (const [page, texts] of stops) {
      for (const text of texts) await page.expectText(text);
      await page.fill();
    }
    await this.outcome.expectText(end);
  }

  /** Look up {registration}: the facts {facts} are shown before it is confirmed. */
  async expectFacts(registration: string, facts: readonly string[]): Promise<void> {
    await this.start();
    await this.vehicle.find(registration);
    await this.vehicle.foundIsShown();
    await this.vehicle.expectFacts([registration, ...facts]);
  }

  /** The check page lists {before}. Change the answer to “{question}” there: it lists {after} then. */
  async changeAnswer(
    before: readonly string[],
    question: string,
    page: AnsweredPage,
    after: readonly string[],
  ): Promise<void> {
    await this.reachContact();
    await this.contact.fill();
    for (const answer of before) await this.check.expectAnswer(answer);
    await this.check.change(question);
    await page.fillComplex();
    await this.check.isShown();
    for (const answer of after) await this.check.expectAnswer(answer);
  }

  /** Take the shortest way through the form as {ending.email}: it ends with the price {ending.price}. */
  async takeShortWay(ending: Ending): Promise<void> {
    await this.complete(ending.email);
    await this.outcome.expectOutcome(ending.destination, ending.heading);
    await this.outcome.expectPrice(ending.price);
  }

  /** Take the longer way on every page as {ending.email}: it ends with the price {ending.price}. */
  async takeLongWay(ending: Ending & { readonly answers: readonly string[] }): Promise<void> {
    await this.reachContactTheLongWay();
    await this.contact.fillComplex(ending.email);
    for (const answer of ending.answers) await this.check.expectAnswer(answer);
    await this.check.fill();
    await this.outcome.expectOutcome(ending.destination, ending.heading);
    await this.outcome.expectPrice(ending.price);
  }
}
