import { defineCase } from "@waypost/e2e";
import { BikesureShortTermQuote } from "../../src/quotes/bikesure-short-term.ts";

/** BKST-027: Verify which source code an address and the answer to “How did you hear about Bikesure?” give. */
defineCase(
  "BKST-027 Source code by address and answer",
  {
    key: "bkst-source-codes",
    markers: ["source-code"],
    rows: [
      { query: "", heard: "Somewhere else", code: "BSTWEB" },
      { query: "", heard: "A search engine", code: "BSTPPC" },
      { query: "", heard: "Social media", code: "BSTSOC" },
      { query: "", heard: "Another rider", code: "BSTREC" },
      { query: "", heard: "A motorcycle club", code: "BSTCLB" },
      { query: "", heard: "A dealer", code: "BSTDLR" },
      { query: "", heard: "A motorcycle magazine or site", code: "BSTMAG" },
      { query: "", heard: "A rally, show or race", code: "BSTSHW" },
      { query: "", heard: "I am or was a customer", code: "BSTREN" },
      { query: "?source=BSTDLR", heard: "Somewhere else", code: "BSTDLR" },
      { query: "?source=bstsoc", heard: "Somewhere else", code: "BSTSOC" },
      { query: "?sc=ppc", heard: "Somewhere else", code: "BSTPPC" },
      { query: "?sc=Club", heard: "Social media", code: "BSTCLB" },
      { query: "?sourcecode=clb", heard: "Somewhere else", code: "BSTCLB" },
      { query: "?sourcecode=dlr", heard: "Somewhere else", code: "BSTDLR" },
      { query: "?source=", heard: "Another rider", code: "BSTREC" },
      { query: "?source=NOSUCH", heard: "A motorcycle magazine or site", code: "BSTMAG" },
      { query: "?source=BSTSHW", heard: "A search engine", code: "BSTSHW" },
      { query: "?source=&sc=REN", heard: "Somewhere else", code: "BSTREN" },
      { query: "?source=MAG&sc=SOC", heard: "Somewhere else", code: "BSTMAG" },
      { query: "?source=STCSEA", heard: "Social media", code: "BSTSOC" },
    ],
    inBrowser: ({ query, heard }) => query === "?sc=ppc" || (query === "" && heard === "Somewhere else"),
  },
  async ({ journey }, { query, heard, code }) => {
    const quote = new BikesureShortTermQuote(journey);
    await quote.complete("quoted.99@example.com", heard, query);
    await quote.outcome.expectDestination("buy");
    await quote.outcome.expectParameter("source", code);
  },
);

/** BKST-028: Verify that every code and short form is known, and that a code with a telephone number of its own shows it from the first page to the outcome. */
defineCase(
  "BKST-028 Telephone number by source code",
  {
    key: "bkst-source-phones",
    markers: ["source-code"],
    rows: [
      { query: "?source=BSTWEB", code: "BSTWEB", phone: "0808 157 0300" },
      { query: "?sc=WEB", code: "BSTWEB", phone: "0808 157 0300" },
      { query: "?source=BSTPPC", code: "BSTPPC", phone: "0808 157 0300" },
      { query: "?sc=PPC", code: "BSTPPC", phone: "0808 157 0300" },
      { query: "?source=BSTSOC", code: "BSTSOC", phone: "0808 157 0300" },
      { query: "?sc=SOC", code: "BSTSOC", phone: "0808 157 0300" },
      { query: "?source=BSTREC", code: "BSTREC", phone: "0808 157 0300" },
      { query: "?sc=REC", code: "BSTREC", phone: "0808 157 0300" },
      { query: "?source=BSTCLB", code: "BSTCLB", phone: "0808 157 0300" },
      { query: "?sc=CLB", code: "BSTCLB", phone: "0808 157 0300" },
      { query: "?sc=CLUB", code: "BSTCLB", phone: "0808 157 0300" },
      { query: "?source=BSTDLR", code: "BSTDLR", phone: "0808 157 0313" },
      { query: "?sc=DLR", code: "BSTDLR", phone: "0808 157 0313" },
      { query: "?source=BSTMAG", code: "BSTMAG", phone: "0808 157 0300" },
      { query: "?sc=MAG", code: "BSTMAG", phone: "0808 157 0300" },
      { query: "?source=BSTSHW", code: "BSTSHW", phone: "0808 157 0300" },
      { query: "?sc=SHW", code: "BSTSHW", phone: "0808 157 0300" },
      { query: "?source=BSTREN", code: "BSTREN", phone: "0808 157 0300" },
      { query: "?sc=REN", code: "BSTREN", phone: "0808 157 0300" },
    ],
    inBrowser: ({ query }) => query === "?source=BSTDLR",
  },
  async ({ journey }, { query, code, phone }) => {
    const quote = new BikesureShortTermQuote(journey);
    await quote.start(query);
    await quote.vehicle.expectHelpNumber(phone);
    await quote.vehicle.fill();
    await quote.period.expectHelpNumber(phone);
    await quote.finish("quoted.1000@example.com", "I am or was a customer");
    await quote.outcome.expectParameter("source", code);
    await quote.outcome.expectPhone(phone);
  },
);

/** BKST-029: Verify that the callback’s address carries the code and the reference, and nothing else of the first address. */
defineCase(
  "BKST-029 Callback address",
  { key: "bkst-callback-address", markers: ["source-code"] },
  async ({ journey }) => {
    const quote = new BikesureShortTermQuote(journey);
    await quote.complete("quoted.600@example.com", "Social media", "?sc=mag&utm_campaign=spring&email=x%40example.com");
    await quote.outcome.expectDestination("callback");
    await quote.outcome.expectParameter("source", "BSTMAG");
    await quote.outcome.expectReference("BK");
    await quote.outcome.expectParameters(["source", "reference"]);
  },
);
