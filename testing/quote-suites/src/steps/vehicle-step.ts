import type { Journey } from "@waypost/e2e";
import type { VehicleLookup } from "../components/vehicle-lookup.ts";
import { NO_DETAILS } from "../support/errors.ts";
import { QuotePage } from "./quote-page.ts";

/** A lookup that also asks for the shape: doors of a car, style of a motorcycle. */
interface ShapedLookup extends VehicleLookup {
  readonly chooseShape: (shape: string) => Promise<void>;
}

/** A vehicle as it is entered by hand. */
export interface ManualVehicle {
  readonly make: string;
  readonly model: string;
  readonly year: string;
  readonly engineSize: string;
  readonly shape: string;
}

/** What may be chosen of a vehicle that is entered by hand. */
export interface VehicleChoices {
  readonly fuels: readonly string[];
  /** The list of shapes, by its name. */
  readonly shape: string;
  readonly shapes: readonly string[];
}

/** What the lookup of a form is about. */
export interface LookupWords {
  readonly registration: string;
  readonly vehicle: string;
  readonly manual: ManualVehicle;
  readonly foundTitle: string;
  readonly detailsTitle: string;
  readonly choices: VehicleChoices;
}

/** The vehicle: its registration number, what was found for it, and entry by hand. */
export class VehicleStep extends QuotePage {
  readonly lookup: ShapedLookup;
  readonly #words: LookupWords;

  constructor(journey: Journey, title: string, words: LookupWords, lookup: ShapedLookup) {
    super(journey, title);
    this.#words = words;
    this.lookup = lookup;
  }

  /** Look the vehicle up and confirm it. */
  async fill(): Promise<void> {
    await this.find(this.#words.registration);
    await this.foundIsShown();
    await this.lookup.confirm(this.#words.vehicle);
    await this.advance();
  }

  /** Look up a number that is not found, another one, reject what was found and enter the vehicle by hand. */
  async fillComplex(): Promise<void> {
    await this.find("NF00 NFD");
    await this.detailsAreShown();
    await this.goBack();
    await this.find(this.#words.registration);
    await this.foundIsShown();
    await this.lookup.lookUpAnother();
    await this.advance();
    await this.find(this.#words.registration);
    await this.foundIsShown();
    await this.lookup.chooseManualEntry();
    await this.advance();
    await this.enterByHand(this.#words.manual);
    await this.advance();
  }

  /** Look up “{registration}”. */
  async find(registration: string): Promise<void> {
    await this.isShown();
    await this.lookup.enterRegistration(registration);
    await this.advance();
  }

  /** Say that the registration number is unknown. */
  async goWithoutNumber(): Promise<void> {
    await this.isShown();
    await this.lookup.sayThatItIsUnknown();
    await this.advance();
    await this.detailsAreShown();
  }

  /** Choose nothing on the page with what was found: it refuses with {errors}. */
  async leaveFoundEmpty(errors: readonly string[]): Promise<void> {
    await this.foundIsShown();
    await this.advance();
    await this.expectErrors(errors);
  }

  /** Say that what was found is wrong; the page for entry by hand is shown. */
  async rejectWhatWasFound(): Promise<void> {
    await this.lookup.chooseManualEntry();
    await this.advance();
    await this.detailsAreShown();
  }

  /** Enter the vehicle {vehicle} by hand. */
  async enterByHand(vehicle: ManualVehicle): Promise<void> {
    await this.detailsAreShown();
    await this.lookup.enterMake(vehicle.make);
    await this.lookup.enterModel(vehicle.model);
    await this.lookup.enterYear(vehicle.year);
    await this.lookup.enterEngineSize(vehicle.engineSize);
    await this.lookup.chooseFuel("Petrol");
    await this.lookup.chooseGears("Manual");
    await this.lookup.chooseShape(vehicle.shape);
  }

  /** Enter a good vehicle of {year} with {size} cc by hand: the page refuses with “{message}”. */
  async refuseByHand(year: string, size: string, message: string): Promise<void> {
    await this.enterByHand(this.#words.manual);
    await this.lookup.enterYear(year);
    await this.lookup.enterEngineSize(size);
    await this.refuse([message]);
  }

  /** Leave the details empty: the page refuses with {errors}. */
  async leaveDetailsEmpty(errors: readonly string[]): Promise<void> {
    await this.detailsAreShown();
    await this.advance();
    await this.expectErrors(errors);
  }

  /** The page with what was found is shown. */
  async foundIsShown(): Promise<void> {
    await this.poll("The heading of the page", () => this.driver.heading()).toBe(this.#words.foundTitle);
  }

  /** The page for entry by hand is shown. */
  async detailsAreShown(): Promise<void> {
    await this.poll("The heading of the page", () => this.driver.heading()).toBe(this.#words.detailsTitle);
  }

  /** The facts {facts} are shown, in this order. */
  async expectFacts(facts: readonly string[]): Promise<void> {
    await this.poll("The facts that were found", () => this.driver.texts({ css: "main dd" })).toEqual(facts);
  }

  /** Look up “{registration}”: the page refuses with “{message}”. */
  async refuseRegistration(registration: string, message: string): Promise<void> {
    await this.find(registration);
    await this.expectErrors([message]);
    await this.expectErrorAt("vehicle.registration", message);
  }

  /** Look up “{registration}”: nothing is found, and the page for entry by hand says “{text}”. */
  async expectNothingFor(registration: string, text: string): Promise<void> {
    await this.find(registration);
    await this.detailsAreShown();
    await this.expectText(text);
  }

  /** Neither confirm the {noun} nor enter anything, then enter what is impossible, with more than {mostCc} cc: all is refused. */
  async refuseDetails(noun: string, shapeMissing: string, mostCc: number, tooMuch: string): Promise<void> {
    const { fuels, shape, shapes } = this.#words.choices;
    await this.find(this.#words.registration);
    await this.leaveFoundEmpty([`Select whether this is the right ${noun}`]);
    await this.rejectWhatWasFound();
    await this.leaveDetailsEmpty([...NO_DETAILS, shapeMissing]);
    await this.refuseByHand("1899", "1596", "Enter a year that is 1900 or later");
    await this.refuseByHand("1900", "-1", "Enter an engine size of 0 cc or more");
    await this.refuseByHand("2999", "0", "Enter a year that is not in the future");
    await this.refuseByHand("12", String(mostCc), "Enter a year of four digits, such as 2016");
    await this.refuseByHand("2012", String(mostCc + 1), tooMuch);
    await this.refuseByHand("2012", "1.6 l", "Enter the engine size in whole cc, such as 1596");
    await this.refuseByHand("2012", "1596.5", "Enter the engine size in whole cc, such as 1596");
    await this.each.choose("Fuel", fuels, ["Enter the engine size in whole cc, such as 1596"]);
    await this.each.choose("Gears", ["Automatic"], ["Enter the engine size in whole cc, such as 1596"]);
    await this.each.select(shape, shapes, ["Enter the engine size in whole cc, such as 1596"]);
    await this.enterByHand(this.#words.manual);
    await this.each.enterLetters(["Model"], 61, ["Enter a model of 60 characters or fewer"]);
  }
}
