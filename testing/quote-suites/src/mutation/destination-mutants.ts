import type { ChangedForm, Subject } from "./changed-form.ts";
import { boundOf, decide, destinationTable, everyReply } from "./decision-table.ts";
import type { DecisionTable, Inputs, Row } from "./decision-table.ts";
import { at, objectsIn, text, withAt } from "./json.ts";

/** A table of destinations with one thing changed. */
interface Variant {
  readonly row: number;
  readonly change: string;
  readonly rows: readonly Row[];
}

/** Every change of one row of the rules that say where a quote goes. */
export function destinationMutants({ suite, form }: Subject): readonly ChangedForm[] {
  const table = destinationTable(form);
  const codes = objectsIn(at(form, ["sourceCodes", "codes"])).map((each) => text(each["code"]));
  const replies = everyReply(table, codes);
  return variantsOf(table).map(({ row, change, rows }) => {
    const telling = replies.filter((reply) => decide(table, reply) !== decide({ ...table, rows }, reply));
    const [seen] = telling;
    const old = table.rows[row];
    return {
      id: `${suite} destination row ${row + 1}: ${change}`,
      suite,
      rule: "destination",
      place: `row ${row + 1}: ${old === undefined ? "" : inWords(old)}`,
      change,
      hint: seen === undefined ? "" : `a row with ${replyInWords(seen)} that expects ${decide(table, seen)}`,
      seenBy: { markers: ["quoting", "source-code"], words: telling.map(wordsOf) },
      ...(seen === undefined ? { equivalent: "no reply of the quote engine leads elsewhere" } : {}),
      form: () =>
        withAt(
          form,
          ["tables", "destination", "rows"],
          rows.map(({ when, page }) => ({ when, then: { page } })),
        ),
    };
  });
}

function variantsOf({ rows }: DecisionTable): readonly Variant[] {
  const pages = [...new Set(rows.map(({ page }) => page))];
  return rows.flatMap((row, index): Variant[] => {
    const put = (changed: Row) => rows.map((each, place) => (place === index ? changed : each));
    const next = rows[index + 1];
    return [
      { row: index, change: "dropped", rows: rows.filter((each) => each !== row) },
      ...pages
        .filter((page) => page !== row.page)
        .map((page) => ({ row: index, change: `${row.page} became ${page}`, rows: put({ ...row, page }) })),
      ...row.when.flatMap((test, input) =>
        otherTests(test).map((other) => ({
          row: index,
          change: `${test} became ${other === "-" ? "anything" : other}`,
          rows: put({ ...row, when: row.when.map((each, place) => (place === input ? other : each)) }),
        })),
      ),
      ...(next === undefined
        ? []
        : [
            {
              row: index,
              change: `changed places with row ${index + 2}`,
              rows: rows.map((each, place) => (place === index ? next : place === index + 1 ? row : each)),
            },
          ]),
    ];
  });
}

/** What may stand in place of a test: boundaries by one and by their sign, texts that are any text. */
function otherTests(test: string): readonly string[] {
  const bound = boundOf(test);
  if (bound === null) return test === "-" ? [] : ["-"];
  const { sign, number } = bound;
  const other = sign.endsWith("=") ? sign.slice(0, -1) : `${sign}=`;
  return [`${sign} ${number - 1}`, `${sign} ${number + 1}`, `${other} ${number}`];
}

const inWords = ({ when, page }: Row) => `${when.filter((test) => test !== "-").join(", ")}: ${page}`;

const replyInWords = ([answer, status, price, code]: readonly (string | number | null)[]) =>
  answer === "unavailable" ? "no answer" : `status ${status ?? ""}, price ${price ?? "none"}, source ${code ?? ""}`;

/** What the row of a case has in its cells that asks for a reply. */
const wordsOf = ([answer, status, price]: Inputs): readonly string[] =>
  answer === "unavailable" ? ["unavailable"] : [String(status), String(price)];
