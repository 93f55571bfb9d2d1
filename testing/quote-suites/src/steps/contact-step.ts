import type { Journey } from "@waypost/e2e";
import { F034Contact } from "../components/f034-contact.ts";
import { NO_CONTACT } from "../support/errors.ts";
import { QuotePage } from "./quote-page.ts";

/** How to reach the customer. */
export class ContactStep extends QuotePage {
  readonly contact: F034Contact;
  readonly #question: string;

  /** `question` asks where the customer heard of the brand. */
  constructor(journey: Journey, question: string) {
    super(journey, "How can we reach you?");
    this.contact = new F034Contact(journey);
    this.#question = question;
  }

  /** Give {email} and a telephone number, having heard of the brand from “{heard}”. */
  async fill(email = "quoted.1999@example.com", heard = "Somewhere else"): Promise<void> {
    await this.answer(email, "07700 900123", heard);
    await this.advance();
  }

  /** Give {email} and a telephone number, and allow offers by e-mail and by post. */
  async fillComplex(email = "quoted.1999@example.com"): Promise<void> {
    await this.answer(email, "01632 960123", "Social media");
    await this.contact.allowOffers("By e-mail");
    await this.contact.allowOffers("By post");
    await this.advance();
  }

  /** Give {email} and {phone}, having heard of the brand from “{heard}”. */
  async answer(email: string, phone: string, heard: string): Promise<void> {
    await this.isShown();
    await this.contact.enterEmail(email);
    await this.contact.enterPhone(phone);
    await this.contact.sayWhereHeard(this.#question, heard);
  }

  /** Give “{email}”: the page refuses with “{message}”. */
  async refuseEmail(email: string, message: string): Promise<void> {
    await this.answer(email, "07700 900123", "Somewhere else");
    await this.advance();
    await this.expectErrorAt("contact.email", message);
  }

  /** Give “{phone}” as the telephone number: the page refuses with “{message}”. */
  async refusePhone(phone: string, message: string): Promise<void> {
    await this.answer("quoted.1999@example.com", phone, "Somewhere else");
    await this.advance();
    await this.expectErrorAt("contact.phone", message);
  }

  /** Leave everything out, then give an address and a number that are none: all is refused. */
  async refuseAll(): Promise<void> {
    await this.leaveEmpty(NO_CONTACT);
    await this.refuseEmail("sam.example.com", "Enter an e-mail address such as name@example.com");
    await this.refusePhone("12345", "Enter a UK telephone number such as 01632 960123 or 07700 900123");
  }
}
