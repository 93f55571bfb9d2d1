import type { Form } from "@waypost/form";
import { Blanks } from "./blank.ts";
import { quarterOf } from "./clock.ts";
import type { Journey, Moment, Walk } from "./engine.ts";
import { locationOf } from "./key.ts";
import { currentOf, HUB, isReachable, nextOf, previousOf, resumed } from "./navigate.ts";
import { openNeeds } from "./needs.ts";
import { showOutcome } from "./outcome.ts";
import { planPages } from "./plan.ts";
import { previewOf } from "./preview.ts";
import { postTo } from "./post.ts";
import type { Response } from "./response.ts";
import { separated } from "./separate.ts";
import { statusOf } from "./show-hub.ts";
import { recordFact, startResponse } from "./start.ts";
import { submit } from "./submission.ts";
import { summarise } from "./summary.ts";
import { isComplete } from "./step.ts";
import { Path } from "./walk.ts";

/** Compiles a form into the journey that it is: pure functions of a response. Keep it by (tenant, form, version). */
export function compile(form: Form): Journey {
  const plans = planPages(form);
  // now() tells seconds apart; without it the day is all that a walk can depend on.
  const exact = JSON.stringify(form.definition).includes("now()");
  const recent = new Recent();
  const blanks = new Blanks(exact);
  /** The form's title is the same for everybody: it is written for a response without answers. */
  const nobody = new Path(form, plans, EMPTY, EMPTY.startedAt);
  const titles = new Map<string, string>();

  const pathOf = (response: Response, at: Moment): Path => {
    const clock = exact ? at.now : quarterOf(at.now);
    const before = recent.find(response, clock);
    if (before) return before;
    const path = new Path(form, plans, response, clock);
    recent.keep(response, clock, path);
    return path;
  };
  const behind = (walk: Walk): Path => {
    if (walk instanceof WalkedPath && walk.behind.form === form) return walk.behind;
    throw new TypeError("this walk was made by another journey");
  };

  return {
    definition: form.definition,
    title: (language) => {
      const title = titles.get(language) ?? form.title.plain(nobody.state, language);
      if (form.languages.includes(language)) titles.set(language, title);
      return title;
    },
    start: (given, at) => startResponse(form, given, at),
    walk: (response, at) => new WalkedPath(pathOf(response, at)),
    knows: (key) => {
      const { page } = locationOf(key);
      return form.pageOf.has(page) || form.apart.has(page) || (form.hub !== null && page === HUB);
    },
    view: (walk, location, options) => blanks.show(behind(walk), location, options),
    post: (walk, location, raw, options) => postTo(behind(walk), location, raw, options, pathOf),
    separate: separated,
    record: recordFact,
    needs: (walk) => openNeeds(behind(walk)),
    outcome: (walk, options) => showOutcome(behind(walk), options),
    summary: (walk, { language }) => {
      const path = behind(walk);
      return summarise(path.runs, { path, language, returnTo: null });
    },
    preview: (walk, { language }) => previewOf(behind(walk), language),
    submission: (walk, at) => submit(behind(walk), at),
  };
}

const EMPTY: Response = {
  schema: "waypost/response/1",
  answers: {},
  lists: {},
  visits: {},
  facts: {},
  metadata: {},
  hidden: {},
  startedAt: "1970-01-01T00:00:00.000Z",
};

/** Walks that are kept: one turn of a page looks at the same response several times. */
const KEPT = 16;

/**
 * The last few walks by response. A weak map would keep each walk until its response is swept and makes every sweep
 * slow; a handful is all that a page turn needs.
 */
class Recent {
  readonly #walks: { readonly response: Response; readonly clock: string; readonly path: Path }[] = [];
  #next = 0;

  find(response: Response, clock: string): Path | undefined {
    for (const walk of this.#walks) if (walk.response === response && walk.clock === clock) return walk.path;
    return undefined;
  }

  keep(response: Response, clock: string, path: Path): void {
    this.#walks[this.#next] = { response, clock, path };
    this.#next = (this.#next + 1) % KEPT;
  }
}

/** A path as the app sees it. What is costly to make is made when it is asked for. */
class WalkedPath implements Walk {
  readonly #path: Path;
  #sections: Walk["sections"] | undefined;

  constructor(path: Path) {
    this.#path = path;
  }

  /** For this package alone. */
  get behind(): Path {
    return this.#path;
  }

  get response() {
    return this.#path.response;
  }

  get path() {
    return this.#path.steps.map(({ location }) => location);
  }

  get current() {
    return currentOf(this.#path);
  }

  get resume() {
    return resumed(this.#path, currentOf(this.#path));
  }

  get complete() {
    return this.#path.runs.every(isComplete);
  }

  get sections() {
    const { runs, response } = this.#path;
    return (this.#sections ??= runs.map((run) => ({
      id: run.section.id,
      ...(run.item ? { item: run.item.id } : {}),
      status: statusOf(run, response),
    })));
  }

  readonly reachable = (location: Parameters<Walk["reachable"]>[0]) => isReachable(this.#path, location);
  readonly next = (location: Parameters<Walk["next"]>[0]) => nextOf(this.#path, location);
  readonly previous = (location: Parameters<Walk["previous"]>[0]) => previousOf(this.#path, location);
}
