import { Component } from "@waypost/e2e";
import { fillMonth } from "../support/dates.ts";

/** F066: buying, worth, owner and keeper of a vehicle. */
export class F066PurchaseDetails extends Component {
  /** Say that it has not been bought yet. */
  async sayNotYetBought(): Promise<void> {
    await this.driver.choose({ label: "Not yet", within: "Have you bought the" });
  }

  /** Say that it is not the customer’s to buy. */
  async sayNotTheirsToBuy(): Promise<void> {
    await this.driver.choose({ label: "No, it is not mine to buy", within: "Have you bought the" });
  }

  /** Say that it was bought. */
  async sayBought(): Promise<void> {
    await this.driver.choose({ label: "Yes", within: "Have you bought the" });
  }

  /** Enter {month} as the month in which it was bought. */
  async enterPurchase(month: string): Promise<void> {
    await fillMonth(this.driver, "When did you buy it?", month);
  }

  /** Enter a value of £{pounds}. */
  async enterValue(pounds: string): Promise<void> {
    await this.driver.fill({ name: "purchase.value" }, pounds);
  }

  /** Choose the owner “{owner}”. */
  async chooseOwner(owner: string): Promise<void> {
    await this.driver.choose({ label: owner, within: "Who owns the" });
  }

  /** Enter “{name}” as the other owner. */
  async enterOtherOwner(name: string): Promise<void> {
    await this.driver.fill("Who owns it?", name);
  }

  /** Choose the registered keeper “{keeper}”. */
  async chooseKeeper(keeper: string): Promise<void> {
    await this.driver.choose({ label: keeper, within: "Who is the registered keeper?" });
  }
}
