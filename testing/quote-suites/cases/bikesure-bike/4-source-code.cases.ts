import { defineCase } from "@waypost/e2e";
import { BikesureBikeQuote } from "../../src/quotes/bikesure-bike.ts";

/** BKSB-028: Verify which source code an address and the answer to “How did you hear about Bikesure?” give. */
defineCase(
  "BKSB-028 Source code by address and answer",
  {
    key: "bksb-source-codes",
    markers: ["source-code"],
    rows: [
      { query: "", heard: "Somewhere else", code: "BKSWEB" },
      { query: "", heard: "A search engine", code: "BKSPPC" },
      { query: "", heard: "Social media", code: "BKSSOC" },
      { query: "", heard: "Another rider", code: "BKSREC" },
      { query: "", heard: "A motorcycle club", code: "BKSCLB" },
      { query: "", heard: "A dealer", code: "BKSDLR" },
      { query: "", heard: "A motorcycle magazine or site", code: "BKSMAG" },
      { query: "", heard: "A rally, show or race", code: "BKSSHW" },
      { query: "", heard: "I am or was a customer", code: "BKSREN" },
      { query: "?source=BKSDLR", heard: "Somewhere else", code: "BKSDLR" },
      { query: "?source=bkssoc", heard: "Somewhere else", code: "BKSSOC" },
      { query: "?sc=ppc", heard: "Somewhere else", code: "BKSPPC" },
      { query: "?sc=Club", heard: "Social media", code: "BKSCLB" },
      { query: "?sourcecode=clb", heard: "Somewhere else", code: "BKSCLB" },
      { query: "?sourcecode=dlr", heard: "Somewhere else", code: "BKSDLR" },
      { query: "?source=", heard: "Another rider", code: "BKSREC" },
      { query: "?source=NOSUCH", heard: "A motorcycle magazine or site", code: "BKSMAG" },
      { query: "?source=BKSSHW", heard: "A search engine", code: "BKSSHW" },
      { query: "?source=&sc=REN", heard: "Somewhere else", code: "BKSREN" },
      { query: "?source=MAG&sc=SOC", heard: "Somewhere else", code: "BKSMAG" },
      { query: "?source=STCSEA", heard: "Social media", code: "BKSSOC" },
    ],
    inBrowser: ({ query, heard }) => query === "?sc=ppc" || (query === "" && heard === "Somewhere else"),
  },
  async ({ journey }, { query, heard, code }) => {
    const quote = new BikesureBikeQuote(journey);
    await quote.complete("quoted.999@example.com", heard, query);
    await quote.outcome.expectDestination("buy");
    await quote.outcome.expectParameter("source", code);
  },
);

/** BKSB-029: Verify that every code and short form is known, and that a code with a telephone number of its own shows it from the first page to the outcome. */
defineCase(
  "BKSB-029 Telephone number by source code",
  {
    key: "bksb-source-phones",
    markers: ["source-code"],
    rows: [
      { query: "?source=BKSWEB", code: "BKSWEB", phone: "0808 157 0300" },
      { query: "?sc=WEB", code: "BKSWEB", phone: "0808 157 0300" },
      { query: "?source=BKSPPC", code: "BKSPPC", phone: "0808 157 0300" },
      { query: "?sc=PPC", code: "BKSPPC", phone: "0808 157 0300" },
      { query: "?source=BKSSOC", code: "BKSSOC", phone: "0808 157 0300" },
      { query: "?sc=SOC", code: "BKSSOC", phone: "0808 157 0300" },
      { query: "?source=BKSREC", code: "BKSREC", phone: "0808 157 0300" },
      { query: "?sc=REC", code: "BKSREC", phone: "0808 157 0300" },
      { query: "?source=BKSCLB", code: "BKSCLB", phone: "0808 157 0302" },
      { query: "?sc=CLB", code: "BKSCLB", phone: "0808 157 0302" },
      { query: "?sc=CLUB", code: "BKSCLB", phone: "0808 157 0302" },
      { query: "?source=BKSDLR", code: "BKSDLR", phone: "0808 157 0303" },
      { query: "?sc=DLR", code: "BKSDLR", phone: "0808 157 0303" },
      { query: "?source=BKSMAG", code: "BKSMAG", phone: "0808 157 0300" },
      { query: "?sc=MAG", code: "BKSMAG", phone: "0808 157 0300" },
      { query: "?source=BKSSHW", code: "BKSSHW", phone: "0808 157 0300" },
      { query: "?sc=SHW", code: "BKSSHW", phone: "0808 157 0300" },
      { query: "?source=BKSREN", code: "BKSREN", phone: "0808 157 0300" },
      { query: "?sc=REN", code: "BKSREN", phone: "0808 157 0300" },
    ],
    inBrowser: ({ query }) => query === "?source=BKSCLB",
  },
  async ({ journey }, { query, code, phone }) => {
    const quote = new BikesureBikeQuote(journey);
    await quote.start(query);
    await quote.vehicle.expectHelpNumber(phone);
    await quote.vehicle.fill();
    await quote.purchase.expectHelpNumber(phone);
    await quote.finish("quoted.3000@example.com", "I am or was a customer");
    await quote.outcome.expectParameter("source", code);
    await quote.outcome.expectPhone(phone);
  },
);

/** BKSB-030: Verify that the callback’s address carries the code and the reference, and nothing else of the first address. */
defineCase(
  "BKSB-030 Callback address",
  { key: "bksb-callback-address", markers: ["source-code"] },
  async ({ journey }) => {
    const quote = new BikesureBikeQuote(journey);
    await quote.complete(
      "quoted.2000@example.com",
      "Social media",
      "?sc=mag&utm_campaign=spring&email=x%40example.com",
    );
    await quote.outcome.expectDestination("callback");
    await quote.outcome.expectParameter("source", "BKSMAG");
    await quote.outcome.expectReference("BK");
    await quote.outcome.expectParameters(["source", "reference"]);
  },
);
