import { defineCase } from "@waypost/e2e";
import { SterlingCarQuote } from "../../src/quotes/sterling-car.ts";

/** SC-028: Verify which source code an address and the answer to “How did you find Sterling?” give. */
defineCase(
  "SC-028 Source code by address and answer",
  {
    key: "sc-source-codes",
    markers: ["source-code"],
    rows: [
      { query: "", heard: "Somewhere else", code: "STCWEB" },
      { query: "", heard: "A search engine", code: "STCSEA" },
      { query: "", heard: "A comparison site", code: "STCCMP" },
      { query: "", heard: "Social media", code: "STCSOC" },
      { query: "", heard: "A friend or relative", code: "STCREC" },
      { query: "", heard: "A leaflet or letter", code: "STCLEA" },
      { query: "", heard: "I am or was a customer", code: "STCREN" },
      { query: "?source=STCQWS", heard: "Somewhere else", code: "STCQWS" },
      { query: "?source=stcsoc", heard: "Somewhere else", code: "STCSOC" },
      { query: "?sc=sea", heard: "Somewhere else", code: "STCSEA" },
      { query: "?sc=QW", heard: "Social media", code: "STCQWS" },
      { query: "?sourcecode=Qws", heard: "Somewhere else", code: "STCQWS" },
      { query: "?sourcecode=cmp", heard: "Somewhere else", code: "STCCMP" },
      { query: "?sc=LEA", heard: "Somewhere else", code: "STCLEA" },
      { query: "?sc=web", heard: "A search engine", code: "STCWEB" },
      { query: "?source=", heard: "A friend or relative", code: "STCREC" },
      { query: "?source=NOSUCH", heard: "A leaflet or letter", code: "STCLEA" },
      { query: "?source=AFCPPC", heard: "Social media", code: "STCSOC" },
      { query: "?source=STCREN", heard: "A search engine", code: "STCREN" },
      { query: "?source=&sc=REN", heard: "Somewhere else", code: "STCREN" },
      { query: "?source=LEA&sc=SOC", heard: "Somewhere else", code: "STCLEA" },
    ],
    inBrowser: ({ query, heard }) => query === "?sc=sea" || (query === "" && heard === "Somewhere else"),
  },
  async ({ journey }, { query, heard, code }) => {
    const quote = new SterlingCarQuote(journey);
    await quote.complete("quoted.1999@example.com", heard, query);
    await quote.outcome.expectDestination("buy");
    await quote.outcome.expectParameter("source", code);
  },
);

/** SC-029: Verify that every code and short form is known, and that a code with a telephone number of its own shows it from the first page to the outcome. */
defineCase(
  "SC-029 Telephone number by source code",
  {
    key: "sc-source-phones",
    markers: ["source-code"],
    rows: [
      { query: "?source=STCWEB", code: "STCWEB", phone: "0808 157 0200" },
      { query: "?sc=WEB", code: "STCWEB", phone: "0808 157 0200" },
      { query: "?source=STCSEA", code: "STCSEA", phone: "0808 157 0200" },
      { query: "?sc=SEA", code: "STCSEA", phone: "0808 157 0200" },
      { query: "?source=STCQWS", code: "STCQWS", phone: "0808 157 0202" },
      { query: "?sc=QWS", code: "STCQWS", phone: "0808 157 0202" },
      { query: "?sc=QW", code: "STCQWS", phone: "0808 157 0202" },
      { query: "?source=STCCMP", code: "STCCMP", phone: "0808 157 0200" },
      { query: "?sc=CMP", code: "STCCMP", phone: "0808 157 0200" },
      { query: "?source=STCSOC", code: "STCSOC", phone: "0808 157 0200" },
      { query: "?sc=SOC", code: "STCSOC", phone: "0808 157 0200" },
      { query: "?source=STCREC", code: "STCREC", phone: "0808 157 0200" },
      { query: "?sc=REC", code: "STCREC", phone: "0808 157 0200" },
      { query: "?source=STCLEA", code: "STCLEA", phone: "0808 157 0203" },
      { query: "?sc=LEA", code: "STCLEA", phone: "0808 157 0203" },
      { query: "?source=STCREN", code: "STCREN", phone: "0808 157 0200" },
      { query: "?sc=REN", code: "STCREN", phone: "0808 157 0200" },
    ],
    inBrowser: ({ query }) => query === "?source=STCQWS",
  },
  async ({ journey }, { query, code, phone }) => {
    const quote = new SterlingCarQuote(journey);
    await quote.start(query);
    await quote.vehicle.expectHelpNumber(phone);
    await quote.vehicle.fill();
    await quote.purchase.expectHelpNumber(phone);
    await quote.finish("quoted.5000@example.com", "I am or was a customer");
    await quote.outcome.expectParameter("source", code);
    await quote.outcome.expectPhone(phone);
  },
);

/** SC-030: Verify that the callback’s address carries the code and the reference, and nothing else of the first address. */
defineCase("SC-030 Callback address", { key: "sc-callback-address", markers: ["source-code"] }, async ({ journey }) => {
  const quote = new SterlingCarQuote(journey);
  await quote.complete("quoted.4000@example.com", "Social media", "?sc=lea&utm_campaign=spring&email=x%40example.com");
  await quote.outcome.expectDestination("callback");
  await quote.outcome.expectParameter("source", "STCLEA");
  await quote.outcome.expectReference("ST");
  await quote.outcome.expectParameters(["source", "reference"]);
});
