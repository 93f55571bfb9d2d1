import { Component } from "@waypost/e2e";
import { fillDate } from "../support/dates.ts";

/** F030: who takes out the policy, and what they do for a living. */
export class F030Policyholder extends Component {
  /** Choose the title “{title}”. */
  async chooseTitle(title: string): Promise<void> {
    await this.driver.select("Title", title);
  }

  /** Enter the first name “{name}”. */
  async enterFirstName(name: string): Promise<void> {
    await this.driver.fill("First name", name);
  }

  /** Enter the last name “{name}”. */
  async enterLastName(name: string): Promise<void> {
    await this.driver.fill("Last name", name);
  }

  /** Enter {date} as the date of birth. */
  async enterDateOfBirth(date: string): Promise<void> {
    await fillDate(this.driver, "What is your date of birth?", date);
  }

  /** Choose the marital status “{status}”. */
  async chooseMaritalStatus(status: string): Promise<void> {
    await this.driver.select("What is your marital status?", status);
  }

  /** Answer “Do you own your home?” with {answer}. */
  async sayWhetherHomeowner(answer: "Yes" | "No"): Promise<void> {
    await this.driver.choose({ label: answer, within: "Do you own your home?" });
  }

  /** Choose the employment status “{status}”. */
  async chooseEmployment(status: string): Promise<void> {
    await this.driver.choose({ label: status, within: "What is your employment status?" });
  }

  /** Enter the occupation “{occupation}”. */
  async enterOccupation(occupation: string): Promise<void> {
    await this.driver.fill({ name: "proposer.job" }, occupation);
  }

  /** Choose the industry “{industry}”. */
  async chooseIndustry(industry: string): Promise<void> {
    await this.driver.select("In which industry do you work?", industry);
  }
}
