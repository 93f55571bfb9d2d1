declare const brand: unique symbol;

/**
 * HTML that is safe to write as it is: a string that came out of this file or of a template whose every hole held
 * such a string. The brand exists in types alone, so building a page is plain concatenation; the type checker refuses
 * a plain string in a hole of `markup`, which leaves `text` as the one door for what anybody typed.
 */
export type Html = string & { readonly [brand]: "html" };

/** No HTML at all. */
export const none = "" as Html;

const SPECIAL = /["&'<>]/;

/** Escapes plain text for an element's content or a quoted attribute. */
export function text(value: string): Html {
  if (!SPECIAL.test(value)) return value as Html;
  let out = "";
  let from = 0;
  for (let at = 0; at < value.length; at++) {
    let entity: string;
    switch (value.charCodeAt(at)) {
      case 34:
        entity = "&quot;";
        break;
      case 38:
        entity = "&amp;";
        break;
      case 39:
        entity = "&#39;";
        break;
      case 60:
        entity = "&lt;";
        break;
      case 62:
        entity = "&gt;";
        break;
      default:
        continue;
    }
    out += value.slice(from, at) + entity;
    from = at + 1;
  }
  return (out + value.slice(from)) as Html;
}

/** Template tag: writes its literals as they are and its holes, which must be safe already, between them. */
export function markup(literals: TemplateStringsArray, ...holes: readonly (Html | number)[]): Html {
  let out = literals[0] ?? "";
  for (let at = 0; at < holes.length; at++) out += `${holes[at] as Html}${literals[at + 1] as string}`;
  return out as Html;
}

/** Declares a string safe. Only for markup that this program made or an allow-list has passed, never for input. */
export function trusted(markup: string): Html {
  return markup as Html;
}

/** Draws each item and puts the results one after another. */
export function each<T>(items: readonly T[], draw: (item: T, index: number) => Html): Html {
  let out = "";
  for (let at = 0; at < items.length; at++) out += draw(items[at] as T, at);
  return out as Html;
}

/** ` name="value"`, or nothing when the value is undefined. The name comes from code, never from data. */
export function attr(name: string, value: string | number | undefined): Html {
  return value === undefined
    ? none
    : ((" " + name + '="' + (typeof value === "string" ? text(value) : String(value)) + '"') as Html);
}

/** ` name`, when `on`. */
export function flag(name: string, on: boolean | undefined): Html {
  return on === true ? ((" " + name) as Html) : none;
}

/** Further attributes of an element by name; `true` and `""` write the name alone, undefined writes nothing. */
export type Attributes = Readonly<Record<string, string | number | true | undefined>>;

/** Writes `attributes` in their order. */
export function attributes(record: Attributes | undefined): Html {
  if (record === undefined) return none;
  let out = "";
  for (const name in record) {
    const value = record[name];
    out += value === true || value === "" ? " " + name : attr(name, value);
  }
  return out as Html;
}

/**
 * ` class="…"` of the names given, without those that are undefined, false or empty. Like attribute names, class names
 * come from code, never from data: they are not escaped.
 */
export function classes(first: string, ...more: readonly (string | false | undefined)[]): Html {
  let out = first;
  for (const name of more) {
    if (name !== undefined && name !== false && name !== "") out += out === "" ? name : " " + name;
  }
  return (' class="' + out + '"') as Html;
}

const SCHEME = /^[\s\u0000-\u001f]*([a-z][a-z0-9+.-]*):/i;
const ALLOWED = /^(?:https?|mailto|tel)$/i;

/** ` href="…"`. An address whose scheme could run code becomes `#`. */
export function href(url: string): Html {
  const scheme = SCHEME.exec(url)?.[1];
  return attr("href", scheme === undefined || ALLOWED.test(scheme) ? url : "#");
}
