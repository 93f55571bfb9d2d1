import { FormStep } from "@waypost/e2e";
import type { Journey } from "@waypost/e2e";
import { EachAnswer } from "../components/each-answer.ts";

/** One page of a quote form. */
export abstract class QuotePage extends FormStep {
  readonly title: string;
  readonly each: EachAnswer;

  /** `title` is the heading of the page, as the brand wrote it. */
  constructor(journey: Journey, title: string) {
    super(journey);
    this.title = title;
    this.each = new EachAnswer(journey);
  }

  /** Go on without answering: the page refuses with {errors}. */
  async leaveEmpty(errors: readonly string[]): Promise<void> {
    await this.isShown();
    await this.advance();
    await this.expectErrors(errors);
  }

  /** Go on: the page refuses with {errors}. */
  async refuse(errors: readonly string[]): Promise<void> {
    await this.advance();
    await this.expectErrors(errors);
  }

  /** The page shows the error “{message}”, which leads to the field {field}. */
  async expectErrorAt(field: string, message: string): Promise<void> {
    const shown = async () =>
      (await this.driver.errors()).map((error) => ({
        ...error,
        field: error.field?.replace(/-(?:\d+|day|month|year)$/, ""),
      }));
    await this.poll("The errors that the page shows", shown).toContainEqual({ text: message, field });
  }

  /** The page accepts the answers and shows no error. */
  async expectAccepted(): Promise<void> {
    await this.expectErrors([]);
  }

  /** The telephone number {number} stands in the help panel. */
  async expectHelpNumber(number: string): Promise<void> {
    await this.poll("What the help panel says", () => this.driver.text({ css: "aside" })).toContain(number);
  }

  /** The foot of the page says “{text}”. */
  async expectLegalText(text: string): Promise<void> {
    await this.poll("What the foot of the page says", () => this.driver.text({ css: "footer" })).toContain(text);
  }
}

/** A page that can be answered the usual way and the longer one. */
export interface AnsweredPage extends QuotePage {
  readonly fill: () => Promise<void>;
  readonly fillComplex: () => Promise<void>;
}

/** The question that a brand adds to a shared page, and the usual answer to it. */
export interface Added {
  readonly question: string;
  readonly answer: string;
}
