import { markup, text, trusted } from "@waypost/pages";
import type { Html } from "@waypost/pages";

/** A tenant of the directory: its forms with their addresses, by host name and by path. */
export interface DirectoryEntry {
  readonly name: string;
  readonly url: string;
  /** Its brand's colour, `#rrggbb`. */
  readonly colour: string;
  readonly forms: readonly { readonly title: string; readonly url: string; readonly path: string }[];
}

/** The directory belongs to no brand: its few rules stand in the page. */
const STYLE = `:root{color-scheme:light}*{box-sizing:border-box}body{margin:0;font:1.0625rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,Helvetica,Arial,sans-serif;color:#1c1f26;background:#f5f6f8}
main{max-width:60rem;margin:0 auto;padding:2.5rem 1.25rem 4rem}h1{font-size:2rem;line-height:1.2;margin:0 0 .5rem}.lead{margin:0 0 2rem;color:#4b5563;max-width:38rem}
.tenants{display:grid;gap:1.25rem;grid-template-columns:repeat(auto-fill,minmax(17rem,1fr));list-style:none;margin:0;padding:0}
.tenant{background:#fff;border:1px solid #e1e4e8;border-top:5px solid var(--brand);border-radius:8px;padding:1.25rem}h2{font-size:1.1875rem;margin:0 0 .5rem}
.tenant ul{list-style:none;margin:0;padding:0}.tenant li{padding:.5rem 0;border-top:1px solid #eceef1}a{color:#1d4f9c;text-underline-offset:.15em}a:focus-visible{outline:3px solid #fbc900;outline-offset:2px}.path{font-size:.875rem;color:#4b5563}`;

/** The page of the bare host: who is served here, and which forms. */
export function directoryPage(entries: readonly DirectoryEntry[], nonce: string): string {
  const colours = entries.map(({ colour }, index) => `.t${index}{--brand:${colour}}`).join("");
  const items = entries.map(({ name, url: home, forms }, index): Html => {
    const links = forms.map(
      ({ title, url, path }): Html =>
        markup`<li><a href="${text(url)}">${text(title)}</a><br><span class="path">or at <a href="${text(path)}">${text(path)}</a></span></li>`,
    );
    return markup`<li class="tenant t${text(String(index))}"><h2><a href="${text(home)}">${text(name)}</a></h2><ul>${trusted(links.join(""))}</ul></li>`;
  });
  return markup`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Forms served here - Waypost</title><style nonce="${text(nonce)}">${trusted(STYLE + colours)}</style></head><body><main><h1>Forms served here</h1><p class="lead">Every organisation on this Waypost, and the forms that it has published.</p><ul class="tenants">${trusted(items.join(""))}</ul></main></body></html>`;
}
