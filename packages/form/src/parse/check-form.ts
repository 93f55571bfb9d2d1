import type { Collected } from "./collect.ts";
import { didYouMean } from "./nearest.ts";
import { pointerTo } from "./origins.ts";
import type { Problems } from "./problem.ts";
import { RESERVED_FORMS, RESERVED_PAGES } from "./reserved.ts";

/** What a form needs as a whole: its flow's end, outcomes, languages, a known place of resuming. */
export function checkFlow(collected: Collected, problems: Problems): void {
  const { definition } = collected.expanded;
  const checks = collected.pages.filter((page) => page.expanded.page.type === "check");
  if (definition.flow.type === "linear") {
    const last = collected.sections.at(-1)?.at(-1);
    if (last?.expanded.page.type !== "check") {
      const message = "a linear form ends with a check page: make it the last page of the last section";
      problems.add("form/no-check-page", last?.expanded.at ?? "/sections", message);
    } else if (last.list !== null) {
      problems.add("form/no-check-page", last.expanded.at, "the check page cannot stand in a section that repeats");
    }
    for (const page of checks) {
      if (page === last) continue;
      problems.add(
        "form/second-check-page",
        page.expanded.at,
        "a form has one check page, at its end; remove this one",
      );
    }
  } else {
    for (const page of checks) {
      const message = "a hub submits by itself; use a section summary in place of this check page";
      problems.add("form/second-check-page", page.expanded.at, message);
    }
    definition.flow.required?.forEach((id, index) => {
      if (collected.sectionOf.has(id)) return;
      const guess = didYouMean(id, collected.sectionOf.keys()) || "; name a section of the form";
      const message = `there is no section "${id}"${guess}`;
      problems.add("form/unknown-section", pointerTo("/flow/required", index), message);
    });
    const hub = collected.pageOf.get("hub");
    if (hub)
      problems.add("form/duplicate-id", `${hub.expanded.at}/id`, '"hub" is the hub itself; name the page otherwise');
  }
  distinct(definition.outcomes, "/outcomes", "outcome", problems);
  definition.outcomes.forEach(({ id }, index) => {
    if (!collected.pageOf.has(id)) return;
    const message = `a page has the id "${id}" too, and both have an address; give one of them another`;
    problems.add("form/duplicate-id", pointerTo("/outcomes", index, "id"), message);
  });
  checkDestinations(collected, problems);
  const { languages } = definition;
  languages.forEach((language, index) => {
    if (languages.indexOf(language) === index) return;
    problems.add("form/duplicate-id", pointerTo("/languages", index), `the language "${language}" is named twice`);
  });
  checkTimeZone(definition.timeZone, problems);
  const email = definition.save?.email;
  if (email !== undefined) checkField(email, "email", "/save/email", collected, problems);
}

/** Ids are part of addresses, and some addresses are taken. */
export function checkReserved(collected: Collected, problems: Problems): void {
  const { definition } = collected.expanded;
  const refuse = (id: string, at: string) => {
    problems.add("form/reserved-id", at, `"${id}" is an address of the respondent app itself; choose another id`);
  };
  if (isOneOf(RESERVED_FORMS, definition.id)) refuse(definition.id, "/id");
  for (const [id, { expanded }] of collected.pageOf) if (isOneOf(RESERVED_PAGES, id)) refuse(id, `${expanded.at}/id`);
  definition.outcomes.forEach(({ id }, index) => {
    if (isOneOf(RESERVED_PAGES, id)) refuse(id, pointerTo("/outcomes", index, "id"));
  });
}

/** Where a table says which outcome it is (`destination.to`), each of its rows names one. */
function checkDestinations({ expanded: { definition } }: Collected, problems: Problems): void {
  const [, id = "", output = ""] = /^\s*([\w-]+)\.([\w-]+)\s*$/.exec(definition.outcome ?? "") ?? [];
  const table = Object.hasOwn(definition.tables ?? {}, id) ? definition.tables?.[id] : undefined;
  if (!table) return;
  const outcomes = definition.outcomes.map((outcome) => outcome.id);
  const check = (then: (typeof table.rows)[number]["then"], at: string) => {
    const to = Object.hasOwn(then, output) ? then[output] : null;
    if (typeof to !== "string" || outcomes.includes(to)) return;
    const guess = didYouMean(to, outcomes) || `; name one of ${outcomes.join(", ")}`;
    problems.add("form/unknown-outcome", pointerTo(at, output), `there is no outcome "${to}"${guess}`);
  };
  table.rows.forEach(({ then }, row) => {
    check(then, pointerTo("/tables", id, "rows", row, "then"));
  });
  check(table.otherwise ?? {}, pointerTo("/tables", id, "otherwise"));
}

const isOneOf = (reserved: readonly string[], id: string) => reserved.includes(id);

function distinct(parts: readonly { readonly id: string }[], at: string, what: string, problems: Problems): void {
  const seen = new Set<string>();
  parts.forEach(({ id }, index) => {
    if (seen.has(id)) {
      const message = `there is another ${what} with the id "${id}"; give this one another`;
      problems.add("form/duplicate-id", pointerTo(at, index, "id"), message);
    }
    seen.add(id);
  });
}

function checkTimeZone(timeZone: string | undefined, problems: Problems): void {
  if (timeZone === undefined) return;
  try {
    new Intl.DateTimeFormat("en", { timeZone }).format(0);
  } catch {
    problems.add("form/unknown-time-zone", "/timeZone", `there is no time zone "${timeZone}"; use an IANA name`);
  }
}

function checkField(id: string, type: string | null, at: string, collected: Collected, problems: Problems): void {
  const known = [...collected.fieldAt.values()].find((one) => one.slot.id === id);
  if (!known) {
    const guess = didYouMean(id, collected.slotOf.keys()) || "; name a field of the form";
    problems.add("form/unknown-field", at, `there is no field "${id}"${guess}`);
  } else if (type !== null && known.field.type !== type) {
    problems.add("form/wrong-field", at, `"${id}" is of type ${known.field.type}; name a field of type ${type}`);
  }
}

/** Source codes: each code and short form once, and every code that is led to must be one. */
export function checkSourceCodes(collected: Collected, problems: Problems): void {
  const { sourceCodes } = collected.expanded.definition;
  if (!sourceCodes) return;
  const known = new Map<string, string>();
  sourceCodes.codes.forEach(({ code, short }, index) => {
    const at = pointerTo("/sourceCodes/codes", index);
    const names = [{ name: code, at: `${at}/code` }];
    short?.forEach((name, place) => names.push({ name, at: pointerTo(at, "short", place) }));
    for (const one of names) {
      const key = one.name.toLowerCase();
      const other = known.get(key);
      if (other !== undefined && other !== code) {
        const message = `"${one.name}" already stands for "${other}"; a code or short form means one thing`;
        problems.add("form/duplicate-source-code", one.at, message);
      }
      known.set(key, code);
    }
  });
  const codes = sourceCodes.codes.map(({ code }) => code);
  const check = (code: string, at: string) => {
    if (codes.includes(code)) return;
    const guess = didYouMean(code, codes) || "; declare it in codes";
    problems.add("form/unknown-source-code", at, `there is no source code "${code}"${guess}`);
  };
  check(sourceCodes.default, "/sourceCodes/default");
  if (!sourceCodes.hear) return;
  checkField(sourceCodes.hear.field, null, "/sourceCodes/hear/field", collected, problems);
  for (const [answer, code] of Object.entries(sourceCodes.hear.codes)) {
    check(code, pointerTo("/sourceCodes/hear/codes", answer));
  }
}
