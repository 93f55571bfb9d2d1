import type { ChangedForm, Subject } from "./changed-form.ts";
import { at, isList, isObject, objectsIn, text, withAt } from "./json.ts";
import type { Json, Path } from "./json.ts";

/** Every change of one rule about source codes: codes, their short forms and telephone numbers, and where they come from. */
export function sourceCodeMutants({ suite, form }: Subject): readonly ChangedForm[] {
  const top: Path = ["sourceCodes"];
  const codes = objectsIn(at(form, [...top, "codes"]));
  const names = codes.map((each) => text(each["code"]));
  const change = (
    place: string,
    what: string,
    path: Path,
    put: Json | undefined,
    hint: string,
    word: string,
  ): ChangedForm => ({
    id: `${suite} source code ${place}: ${what}`,
    suite,
    rule: "source code",
    place,
    change: what,
    hint,
    seenBy: { markers: ["source-code", "quoting"], words: [[word]] },
    form: () => withAt(form, [...top, ...path], put),
  });
  const other = (code: string) => names.find((each) => each !== code) ?? "";
  const standard = text(at(form, [...top, "default"]));
  const params = at(form, [...top, "params"]);
  const hear = at(form, [...top, "hear", "codes"]);
  return [
    change(
      "the default",
      `${standard} became ${other(standard)}`,
      ["default"],
      other(standard),
      "a row without a code",
      standard,
    ),
    ...(isList(params) ? params : []).map((param, index) =>
      change(
        "parameters",
        `${text(param)} dropped`,
        ["params", index],
        undefined,
        `a row with ?${text(param)}=`,
        text(param),
      ),
    ),
    ...Object.entries(isObject(hear) ? hear : {}).map(([answer, code]) =>
      change(
        `heard from ${answer}`,
        `${text(code)} became ${other(text(code))}`,
        ["hear", "codes", answer],
        other(text(code)),
        `a row that heard from ${answer}`,
        text(code),
      ),
    ),
    ...codes.flatMap((each, index) => {
      const code = names[index] ?? "";
      const shorts = isList(each["short"]) ? each["short"] : [];
      return [
        ...shorts.map((short, place) =>
          change(
            code,
            `short form ${text(short)} dropped`,
            ["codes", index, "short", place],
            undefined,
            `a row with ?sc=${text(short)}`,
            text(short),
          ),
        ),
        each["phone"] === undefined
          ? change(
              code,
              "another telephone number",
              ["codes", index, "phone"],
              "0808 157 0999",
              `a row with ?source=${code} that looks at the number`,
              code,
            )
          : change(
              code,
              "its telephone number dropped",
              ["codes", index, "phone"],
              undefined,
              `a row with ?source=${code} that looks at the number`,
              code,
            ),
      ];
    }),
  ];
}
