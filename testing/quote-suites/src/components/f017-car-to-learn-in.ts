import { Component } from "@waypost/e2e";

/** F017: whose car a learner learns in. */
export class F017CarToLearnIn extends Component {
  /** Say whose car it is: “{owner}”. */
  async chooseOwner(owner: string): Promise<void> {
    await this.driver.choose({ label: owner, within: "Whose car is it?" });
  }

  /** Answer whether the owner has insured it and lets the learner drive with “{answer}”. */
  async sayWhetherInsured(answer: string): Promise<void> {
    await this.driver.choose({ label: answer, within: "Has the owner insured the car" });
  }

  /** Enter a value of £{pounds}. */
  async enterValue(pounds: string): Promise<void> {
    await this.driver.fill("What is the car worth?", pounds);
  }

  /** Say that it is kept overnight: “{place}”. */
  async chooseOvernight(place: string): Promise<void> {
    await this.driver.choose({ label: place, within: "Where is the car kept overnight?" });
  }
}
