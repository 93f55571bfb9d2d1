import type { Journey } from "@waypost/e2e";
import { F036Address } from "../components/f036-address.ts";
import { QuotePage } from "./quote-page.ts";

/** Where the policyholder lives. */
export class AddressStep extends QuotePage {
  readonly address: F036Address;

  constructor(journey: Journey) {
    super(journey, "What is your postcode?");
    this.address = new F036Address(journey);
  }

  /** Find the addresses of NR1 1AA and choose the first. */
  async fill(): Promise<void> {
    await this.find("NR1 1AA");
    await this.choiceIsShown();
    await this.chooseFirst();
    await this.advance();
  }

  /** Find the addresses of NR1 1AA, miss one’s own among them and enter it by hand. */
  async fillComplex(): Promise<void> {
    await this.find("nr1 1aa");
    await this.choiceIsShown();
    await this.address.chooseAddress("My address is not in this list");
    await this.advance();
    await this.enterByHand();
  }

  /** Look up “{postcode}”. */
  async find(postcode: string): Promise<void> {
    await this.isShown();
    await this.address.enterPostcode(postcode);
    await this.advance();
  }

  /** Choose the first address that was found. */
  async chooseFirst(): Promise<void> {
    const [, first = ""] = await this.driver.texts({ css: "main select option" });
    await this.address.chooseAddress(first);
  }

  /** Enter 5 Long Row, Norwich by hand. */
  async enterByHand(): Promise<void> {
    await this.manualEntryIsShown();
    await this.address.enterFirstLine("5 Long Row");
    await this.address.enterTown("Norwich");
    await this.advance();
  }

  /** Look up “{postcode}”: the page refuses with “{message}”. */
  async refusePostcode(postcode: string, message: string): Promise<void> {
    await this.find(postcode);
    await this.expectErrors([message]);
  }

  /** Choose no address: the page refuses with {errors}. */
  async leaveChoiceEmpty(errors: readonly string[]): Promise<void> {
    await this.choiceIsShown();
    await this.advance();
    await this.expectErrors(errors);
  }

  /** Enter no address by hand: the page refuses with {errors}. */
  async leaveManualEntryEmpty(errors: readonly string[]): Promise<void> {
    await this.manualEntryIsShown();
    await this.advance();
    await this.expectErrors(errors);
  }

  /** The addresses that were found are shown. */
  async choiceIsShown(): Promise<void> {
    await this.poll("The heading of the page", () => this.driver.heading()).toBe("Which is your address?");
  }

  /** The page for entry by hand is shown. */
  async manualEntryIsShown(): Promise<void> {
    await this.poll("The heading of the page", () => this.driver.heading()).toBe("What is your address?");
  }

  /** Give no postcode, half of one, choose none of the addresses found and enter none by hand: all is refused. */
  async refuseAll(): Promise<void> {
    await this.refusePostcode("", "Enter your postcode");
    await this.refusePostcode("NR1", "Enter a full postcode such as NR1 1AA");
    await this.refusePostcode("NR1 1AA NR1", "Enter a full postcode such as NR1 1AA");
    await this.find("NR1 1AA");
    await this.leaveChoiceEmpty(["Select your address, or “My address is not in this list”"]);
    await this.goBack();
    await this.find("ZZ1 1ZZ");
    await this.expectText("We know no addresses for ZZ1 1ZZ.");
    await this.leaveManualEntryEmpty(["Enter your address"]);
    await this.goBack();
    await this.find("BR0 0NN");
    await this.expectText("The address database is not answering just now.");
    await this.enterByHand();
  }
}
