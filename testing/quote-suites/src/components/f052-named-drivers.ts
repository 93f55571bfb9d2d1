import { Component } from "@waypost/e2e";
import { fillDate } from "../support/dates.ts";

/** F052: other drivers or riders on a policy. */
export class F052NamedDrivers extends Component {
  /** Say that someone is to be added. */
  async sayYes(): Promise<void> {
    await this.driver.choose({ css: 'input[value="Yes"], input[value="yes"]', within: "Do you want to add someone" });
  }

  /** Say that nobody is to be added. */
  async sayNo(): Promise<void> {
    await this.driver.choose({ label: "No", within: "Do you want to add someone" });
  }

  /** Enter the first name “{name}”. */
  async enterFirstName(name: string): Promise<void> {
    await this.driver.fill("First name", name);
  }

  /** Enter the last name “{name}”. */
  async enterLastName(name: string): Promise<void> {
    await this.driver.fill("Last name", name);
  }

  /** Enter {date} as their date of birth. */
  async enterDateOfBirth(date: string): Promise<void> {
    await fillDate(this.driver, "What is their date of birth?", date);
  }

  /** Choose what they are to the customer: “{relationship}”. */
  async chooseRelationship(relationship: string): Promise<void> {
    await this.driver.select("What are they to you?", relationship);
  }

  /** Choose their licence “{kind}”. */
  async chooseLicence(kind: string): Promise<void> {
    await this.driver.choose({ label: kind, within: "What kind of licence does" });
  }

  /** Say that they held it for {years} years. */
  async enterYears(years: string): Promise<void> {
    await this.driver.fill({ css: 'input[name$="licence_years"]' }, years);
  }

  /** Choose to change {name}. */
  async change(name: string): Promise<void> {
    await this.driver.press({ qa: `list-item-change-${await this.#place(name)}-link` });
  }

  /** Choose to remove {name}. */
  async remove(name: string): Promise<void> {
    await this.driver.press({ qa: `list-item-remove-${await this.#place(name)}-link` });
  }

  /** Answer whether to remove them with {answer}. */
  async confirmRemoval(answer: "Yes, remove them" | "No, keep them"): Promise<void> {
    await this.driver.choose(answer);
  }

  /** Who is in the list; before each name stands, unseen, that they are completed. */
  async names(): Promise<readonly string[]> {
    const shown = await this.driver.texts({ css: '[data-qa^="list-item-"][data-qa$="-label"]' });
    return shown.map((name) => name.replace(/^Completed\s*/, ""));
  }

  /** Which place in the list a name has, from 1. */
  async #place(name: string): Promise<number> {
    return (await this.names()).indexOf(name) + 1;
  }
}
