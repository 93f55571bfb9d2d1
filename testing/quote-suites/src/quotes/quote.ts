import { FormStep } from "@waypost/e2e";
import type { ContactStep } from "../steps/contact-step.ts";
import type { CheckStep } from "../steps/check-step.ts";
import type { WelcomeStep } from "../steps/welcome-step.ts";
import { OutcomeStep } from "../steps/outcome-step.ts";

/** A quote form of a brand: its pages, and the ways through several of them. */
export abstract class Quote extends FormStep {
  abstract readonly welcome: WelcomeStep;
  abstract readonly contact: ContactStep;
  abstract readonly check: CheckStep;
  readonly outcome = new OutcomeStep(this.journey);

  /** Open the form, with {query} at the end of its address, and begin. */
  async start(query = ""): Promise<void> {
    await this.journey.open(query);
    await this.welcome.fill();
  }

  /** Answer every page up to the contact details. */
  abstract reachContact(query?: string): Promise<void>;

  /** Answer every page as {email} who heard of the brand from “{heard}”, and ask for the quote. */
  async complete(email = "quoted.1999@example.com", heard = "Somewhere else", query = ""): Promise<void> {
    await this.reachContact(query);
    await this.contact.fill(email, heard);
    await this.check.fill();
  }
}
