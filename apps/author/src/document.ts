import { markup, none, text } from "@waypost/pages";
import type { Html } from "@waypost/pages";

/** What a page is made of. */
export interface DocumentParts {
  readonly title: string;
  readonly main: Html;
  /** Seconds after which the browser looks again; default: never. */
  readonly refresh?: number | null;
  /** The token of the form that signs out; default: nobody is signed in. */
  readonly signOut?: string;
}

/** The whole document around a page. */
export function document({ title, main, refresh = null, signOut }: DocumentParts): string {
  const again = refresh === null ? none : markup`<meta http-equiv="refresh" content="${refresh}">\n`;
  const out =
    signOut === undefined
      ? none
      : markup`<form method="post" action="/operations/sign-out"><input type="hidden" name="csrf_token" value="${text(signOut)}"><button class="quiet">Sign out</button></form>`;
  return markup`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${again}<title>${text(title)} – Waypost</title>
<link rel="stylesheet" href="/author.css">
</head>
<body>
<a class="skip" href="#main">Skip to main content</a>
<header><p><a href="/operations">Waypost</a></p>${out}</header>
<main id="main" tabindex="-1">
${main}
</main>
</body>
</html>
`;
}
