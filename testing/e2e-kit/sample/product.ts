import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";

/** A running sample product. */
export interface SampleProduct {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** What may be broken on purpose, to see what cases make of it. */
export type Fault = "destination" | "title";

/** Parcels in progress, by the visitor's cookie. */
type Visits = Map<string, Map<string, string>>;

/**
 * A small product that knows nothing of the kit: it books the collection of a parcel over three pages of plain HTML.
 * Parcels up to 20 kg are collected, up to 50 kg somebody calls, heavier ones are refused.
 */
export async function startSample(port = 0, fault?: Fault): Promise<SampleProduct> {
  const visits: Visits = new Map();
  const server = createServer((request, response) => {
    void answer(request, response, visits, fault);
  });
  await new Promise<void>((ready) => server.listen(port, "127.0.0.1", ready));
  const address = server.address();
  const bound = typeof address === "object" && address !== null ? address.port : port;
  return {
    url: `http://127.0.0.1:${bound}`,
    stop: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => {
          done();
        });
      }),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  visits: Visits,
  fault?: Fault,
): Promise<void> {
  const url = new URL(request.url ?? "/", "http://sample");
  const id = /visit=(\w+)/.exec(request.headers.cookie ?? "")?.[1] ?? Math.random().toString(36).slice(2);
  const parcel = visits.get(id) ?? new Map<string, string>();
  visits.set(id, parcel);
  let body = "";
  for await (const chunk of request) body += String(chunk);
  const posted = new URLSearchParams(body);
  for (const [name, value] of posted) parcel.set(name, value);
  const source = url.searchParams.get("source");
  if (source !== null) parcel.set("source", source);
  const reply = replyTo(url.pathname, request.method === "POST" ? posted : null, parcel, fault);
  const headers = { "content-type": "text/html; charset=utf-8", "set-cookie": `visit=${id}; Path=/` };
  if ("to" in reply) response.writeHead(303, { ...headers, location: reply.to }).end();
  else response.writeHead(reply.status ?? 200, headers).end(reply.html);
}

type Reply = { readonly to: string } | { readonly html: string; readonly status?: number };

/** What the product says to a page being opened, or posted with what it holds. */
function replyTo(
  path: string,
  posted: URLSearchParams | null,
  parcel: ReadonlyMap<string, string>,
  fault?: Fault,
): Reply {
  const errors = posted === null ? [] : weightErrors(posted);
  switch (path) {
    case "/parcel":
      return posted !== null && errors.length === 0
        ? { to: "/parcel/sender" }
        : { html: weightPage(parcel, errors, fault) };
    case "/parcel/sender":
      return posted === null
        ? { html: senderPage(parcel) }
        : { to: `/parcel/${destination(parcel, fault)}?source=${parcel.get("source") ?? "WEB"}` };
    case "/parcel/collected":
      return { html: page("Booked", "<h1>We collect your parcel</h1><p>A driver comes tomorrow.</p>") };
    case "/parcel/callback":
      return { html: page("Callback", "<h1>We call you back</h1><p>Heavy parcels need two people.</p>") };
    case "/parcel/refused":
      return { html: page("Refused", "<h1>Too heavy</h1><p>We carry up to 50 kg.</p>") };
    default:
      return { html: page("Not found", "<h1>Not found</h1>"), status: 404 };
  }
}

function destination(parcel: ReadonlyMap<string, string>, fault?: Fault): string {
  const weight = Number(parcel.get("weight"));
  const light = fault === "destination" ? 19 : 20;
  return weight <= light ? "collected" : weight <= 50 ? "callback" : "refused";
}

interface Wrong {
  readonly field: string;
  readonly text: string;
}

function weightErrors(posted: URLSearchParams): readonly Wrong[] {
  const errors: Wrong[] = [];
  if (!/^\d+$/.test(posted.get("weight") ?? "")) errors.push({ field: "weight", text: "Enter a weight in kilograms" });
  if (posted.get("fragile") === null) errors.push({ field: "fragile-yes", text: "Say whether it can break" });
  return errors;
}

function weightPage(parcel: ReadonlyMap<string, string>, errors: readonly Wrong[], fault?: Fault): string {
  const list = errors.map(({ field, text }) => `<li><a href="#${field}">${text}</a></li>`).join("");
  return page(
    "Your parcel",
    `${errors.length > 0 ? `<div role="alert"><h2>There is a problem</h2><ul>${list}</ul></div>` : ""}
    <h1>${fault === "title" ? "The parcel" : "Your parcel"}</h1>
    <form method="post" action="/parcel">
      <p><label for="weight">Weight</label> <input id="weight" name="weight" value="${escaped(parcel.get("weight") ?? "")}"></p>
      <fieldset><legend>Can it break?</legend>
        <input type="radio" id="fragile-yes" name="fragile" value="yes"> <label for="fragile-yes">Yes</label>
        <input type="radio" id="fragile-no" name="fragile" value="no"> <label for="fragile-no">No</label>
      </fieldset>
      <button>Continue</button>
    </form>
    <p>We are not liable for animals.</p>`,
  );
}

function senderPage(parcel: ReadonlyMap<string, string>): string {
  return page(
    "Who sends it?",
    `<h1>Who sends it?</h1><p><a href="/parcel">Previous</a></p>
    <form method="post">
      <p><label>Name <input name="name" value="${escaped(parcel.get("name") ?? "")}"></label></p>
      <p><label for="country">Country</label>
        <select id="country" name="country"><option value="gb">United Kingdom</option><option value="ie">Ireland</option></select></p>
      <p><label><input type="checkbox" name="insured" value="yes"> Insure it</label></p>
      <button>Book</button>
    </form>`,
  );
}

const page = (title: string, main: string) =>
  `<!doctype html><html lang="en"><head><title>${title} – Parcels</title><link rel="icon" href="data:,"></head><body><main>${main}</main></body></html>`;
const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign] ?? sign);
