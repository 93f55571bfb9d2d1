import type { LocationLink } from "../src/view.ts";
import { BlindRespondent } from "./blind.ts";

/** A respondent who does not go straight on: looks back, changes answers, takes people off lists and adds others. */
export class WanderingRespondent extends BlindRespondent {
  /** One step anywhere: on, back to any page of the path, or to an item of a list on it. */
  wander(): void {
    const { walk } = this;
    const at = this.pick<LocationLink>([walk.current, ...walk.path]) ?? walk.current;
    const view = this.view(at);
    const rows = view.kind === "list" ? view.list.rows : [];
    const row = this.chance(2) ? this.pick(rows) : undefined;
    const link = row && this.pick([row.edit, row.remove].filter((each) => each !== undefined));
    if (link === undefined) this.turn(at);
    else if (link.deed === "remove") this.#remove(link);
    else this.turn(link);
  }

  /** Opens the page that asks whether to remove an item, and says yes or no. */
  #remove(link: LocationLink): void {
    const asked = this.view(link, { deed: "remove" });
    const [field] = "questions" in asked ? asked.questions.flatMap(({ fields }) => fields) : [];
    const raw = field && "options" in field ? { [field.id]: this.pick(field.options)?.value ?? "" } : { remove: "yes" };
    this.post(link, raw, { deed: { kind: "remove" } });
  }
}
