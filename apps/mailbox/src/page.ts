/**
 * The pages of the mailbox: the list of what was sent, and one message. Everything that came in a message is escaped
 * here.
 */
import type { Message } from "./message.ts";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** The text with the characters that mean something to HTML written as entities. */
export const escapeHtml = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign);

/** Plain text as HTML in which web addresses are links. A full stop or bracket after an address is not part of it. */
export function linkText(text: string): string {
  const link = /https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]]/g;
  let html = "";
  let end = 0;
  for (const match of text.matchAll(link)) {
    const address = escapeHtml(match[0]);
    html += `${escapeHtml(text.slice(end, match.index))}<a href="${address}" rel="noreferrer">${address}</a>`;
    end = match.index + match[0].length;
  }
  return html + escapeHtml(text.slice(end));
}

const time = (iso: string): string =>
  `<time datetime="${iso}">${iso.slice(0, 10)} ${iso.slice(11, 19)}<span class="zone"> UTC</span></time>`;

const subjectOf = ({ subject }: Message): string => escapeHtml(subject === "" ? "(no subject)" : subject);

function page(title: string, main: string): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} - Mailbox</title>
<link rel="stylesheet" href="/mailbox.css">
</head>
<body>
<a class="skip" href="#main">Skip to main content</a>
<header><p><a href="/">Mailbox</a> <span>Mail that Waypost sent. Nothing leaves this machine.</span></p></header>
<main id="main" tabindex="-1">
${main}
</main>
</body>
</html>
`;
}

function row(message: Message): string {
  return `<tr>
<td>${escapeHtml(message.to.join(", "))}</td>
<td><a href="/messages/${message.id}">${subjectOf(message)}</a></td>
<td>${time(message.receivedAt)}</td>
</tr>`;
}

/** The page that lists messages, newest first, with the recipient that the list is narrowed to. */
export function listPage(messages: readonly Message[], to = ""): string {
  const count = messages.length === 1 ? "1 message" : `${messages.length} messages`;
  const heading = to === "" ? count : `${count} to ${escapeHtml(to)}`;
  const table = `<table>
<caption class="hidden">Messages, newest first</caption>
<thead><tr><th scope="col">To</th><th scope="col">Subject</th><th scope="col">When</th></tr></thead>
<tbody>
${messages.map(row).join("\n")}
</tbody>
</table>
<form method="post" action="/messages/empty"><button class="quiet">Empty the mailbox</button></form>`;
  return page(
    heading,
    `<h1>${heading}</h1>
<form method="get" action="/" role="search">
<label for="to">Sent to</label>
<input id="to" name="to" type="text" inputmode="email" autocomplete="off" spellcheck="false" value="${escapeHtml(to)}">
<button>Show</button>
</form>
${messages.length === 0 ? "<p>Nothing was sent yet. Reload this page to look again.</p>" : table}`,
  );
}

/** The page of one message: its text with links, and its HTML part in a frame that may do nothing. */
export function messagePage(message: Message): string {
  const frame = `<h2 id="designed">As it is designed</h2>
<iframe sandbox="allow-popups allow-popups-to-escape-sandbox" src="/messages/${message.id}/html" title="The HTML part of the message"></iframe>`;
  return page(
    subjectOf(message),
    `<p><a href="/">All messages</a></p>
<h1>${subjectOf(message)}</h1>
<dl>
<div><dt>To</dt><dd>${escapeHtml(message.to.join(", "))}</dd></div>
<div><dt>From</dt><dd>${escapeHtml(message.from)}</dd></div>
<div><dt>When</dt><dd>${time(message.receivedAt)}</dd></div>
</dl>
<h2>Text</h2>
${message.text.trim() === "" ? "<p>The message has no text part.</p>" : `<pre>${linkText(message.text)}</pre>`}
${message.html === null ? "" : frame}`,
  );
}

/** A page that says what is not there. */
export const notFoundPage = (): string =>
  page("Not found", `<h1>Not found</h1>\n<p>There is no such page or message. <a href="/">See all messages</a>.</p>`);

/** The style sheet of every page. */
export const styleSheet = `:root { color-scheme: light; --ink: #1f2328; --muted: #57606a; --line: #d8dee4; --link: #0b57a4; }
* { box-sizing: border-box; }
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: #fff; }
header { border-bottom: 1px solid var(--line); padding: 0.75rem 1.5rem; }
header p { margin: 0; }
header a { font-weight: 600; color: inherit; text-decoration: none; }
header span, .zone, dt { color: var(--muted); }
header span { margin-left: 0.75rem; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem; }
main:focus { outline: none; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0.5rem 0 1rem; overflow-wrap: anywhere; }
h2 { font-size: 1rem; margin: 2rem 0 0.5rem; }
a { color: var(--link); }
a:focus-visible, button:focus-visible, input:focus-visible { outline: 3px solid #e09f00; outline-offset: 2px; }
.skip { position: absolute; left: -999rem; }
.skip:focus { left: 1rem; top: 0.5rem; background: #fff; padding: 0.5rem; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
form { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; margin: 0 0 1.5rem; }
input { font: inherit; padding: 0.375rem 0.5rem; border: 1px solid #8c959f; border-radius: 4px; width: 20rem; max-width: 100%; }
button { font: inherit; padding: 0.375rem 0.875rem; border: 1px solid #8c959f; border-radius: 4px; background: #f6f8fa; cursor: pointer; }
.quiet { color: #a40e26; }
table { border-collapse: collapse; width: 100%; margin-bottom: 1.5rem; }
th, td { text-align: left; vertical-align: top; padding: 0.5rem 1rem 0.5rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
td:last-child { white-space: nowrap; font-variant-numeric: tabular-nums; }
dl div { display: flex; gap: 1rem; }
dt { width: 4rem; flex: none; }
dd { margin: 0; overflow-wrap: anywhere; }
pre { font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid var(--line); border-radius: 4px; padding: 1rem; margin: 0; max-width: 45rem; }
iframe { width: 100%; height: 40rem; border: 1px solid var(--line); border-radius: 4px; }
@media (max-width: 40rem) {
  main, header { padding-left: 1rem; padding-right: 1rem; }
  header span { display: block; margin: 0; }
  thead { position: absolute; left: -999rem; }
  tr, td { display: block; }
  tr { padding: 0.5rem 0; border-bottom: 1px solid var(--line); }
  td { border: 0; padding: 0; }
}
`;
