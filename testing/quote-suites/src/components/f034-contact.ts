import { Component } from "@waypost/e2e";

/** F034: how to reach a customer, and how they heard of the brand. */
export class F034Contact extends Component {
  /** Enter the e-mail address {email}. */
  async enterEmail(email: string): Promise<void> {
    await this.driver.fill("What is your e-mail address?", email);
  }

  /** Enter the telephone number {phone}. */
  async enterPhone(phone: string): Promise<void> {
    await this.driver.fill("What is your telephone number?", phone);
  }

  /** Answer “{question}” with “{answer}”. */
  async sayWhereHeard(question: string, answer: string): Promise<void> {
    await this.driver.select(question, answer);
  }

  /** Allow offers: “{way}”. */
  async allowOffers(way: string): Promise<void> {
    await this.driver.choose({ label: way, within: "May we tell you about other offers?" });
  }
}
