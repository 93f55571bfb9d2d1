import { escaped, raw } from "./text.ts";
import type { Markup } from "./text.ts";

/**
 * Shows a case's document: the few things of Markdown that such documents consist of (headings, paragraphs, lists one
 * inside another, tables, `code`, **bold**). Everything else stands as it is written.
 */
export function documentMarkup(markdown: string): Markup {
  const out: string[] = [];
  const open: { readonly depth: number; readonly tag: string }[] = [];
  const close = (depth: number) => {
    while ((open.at(-1)?.depth ?? -1) > depth) out.push(`</li></${open.pop()?.tag ?? "ol"}>`);
  };
  const lines = markdown.split("\n");
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const item = /^(\s*)(\d+\.|-) (.*)$/.exec(line);
    if (item !== null) {
      const [, indent = "", sign = "-", text = ""] = item;
      const [depth, tag] = [indent.length, sign === "-" ? "ul" : "ol"];
      close(depth);
      if (open.at(-1)?.depth === depth) out.push("</li>");
      else {
        open.push({ depth, tag });
        out.push(`<${tag}>`);
      }
      out.push(`<li>${inline(text)}`);
      continue;
    }
    if (line.trim() === "") continue;
    close(-1);
    const heading = /^(#{1,4}) (.*)$/.exec(line);
    if (heading !== null) out.push(`<h4>${inline(heading[2] ?? "")}</h4>`);
    else if (line.startsWith("|")) {
      const rows: string[] = [];
      while ((lines[at] ?? "").startsWith("|")) rows.push(lines[at++] ?? "");
      at--;
      out.push(table(rows));
    } else out.push(`<p>${inline(line)}</p>`);
  }
  close(-1);
  return raw(out.join("\n"));
}

function table([head = "", , ...rows]: readonly string[]): string {
  const cells = (row: string) =>
    row
      .replace(/^\||\|$/g, "")
      .split(/(?<!\\)\|/)
      .map((cell) => inline(cell.trim().replaceAll("\\|", "|")));
  const tr = (row: string, tag: string) =>
    `<tr>${cells(row)
      .map((cell) => `<${tag}>${cell}</${tag}>`)
      .join("")}</tr>`;
  return `<div class="wide" tabindex="0" role="region" aria-label="Test data"><table><thead>${tr(head, 'th scope="col"').replaceAll('</th scope="col">', "</th>")}</thead><tbody>${rows.map((row) => tr(row, "td")).join("")}</tbody></table></div>`;
}

const inline = (text: string) =>
  escaped(text)
    .replace(/`([^`]+)`/g, "<code>$1</code>")
    .replace(/\*\*([^*]+)\*\*/g, "<strong>$1</strong>")
    .replace(/\[([^\]]+)\]\([^)]*\)/g, "$1");
