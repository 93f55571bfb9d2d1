import { createRequire } from "node:module";
import { dirname } from "node:path";
import nunjucks from "nunjucks";

const root = dirname(createRequire(import.meta.url).resolve("@ons/design-system/package.json"));

const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(root), { autoescape: true });
environment.addFilter("setAttributes", (one: object, more: object) => ({ ...one, ...more }));

/** Marks every text that our component takes as HTML as safe for the macro too. */
function toMacro(value: unknown, safe: ReadonlySet<string>): unknown {
  if (typeof value === "string") return safe.has(value) ? new nunjucks.runtime.SafeString(value) : value;
  if (Array.isArray(value)) return value.map((one) => toMacro(one, safe));
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, one]) => one !== undefined)
        .map(([name, one]) => [name, toMacro(one, safe)]),
    );
  }
  return value;
}

/**
 * Renders the design system's own macro.
 *
 * @param path its folder and file, for example `button/_macro`
 * @param params its parameters
 * @param safe the texts among them that are HTML already
 * @param caller what stands inside a `call` block, if it is called so
 */
export function macro(path: string, params: object, safe: ReadonlySet<string>, caller?: string): string {
  const folder = path.split("/")[0] ?? path;
  const part = path.endsWith("_macro") ? folder : (/_(.*)-macro$/.exec(path)?.[1] ?? folder);
  const pascal = (path.endsWith("_macro") ? part : part).replaceAll(/(^|-)(\w)/g, (_, __, letter: string) =>
    letter.toUpperCase(),
  );
  const name = `ons${{ CharCheckLimit: "CharLimit" }[pascal] ?? pascal}`;
  const call =
    caller === undefined ? `{{ ${name}(params) }}` : `{% call ${name}(params) %}{{ content | safe }}{% endcall %}`;
  return environment.renderString(`{% from "components/${path}.njk" import ${name} %}${call}`, {
    params: toMacro(params, safe),
    content: caller,
  });
}
