import { defineCase } from "@waypost/e2e";
import { AdrianFluxCarQuote } from "../../src/quotes/adrianflux-car.ts";

/** AFC-026: Verify which source code an address and the answer to “Where did you hear about Adrian Flux?” give. */
defineCase(
  "AFC-026 Source code by address and answer",
  {
    key: "afc-source-codes",
    markers: ["source-code"],
    rows: [
      { query: "", heard: "Somewhere else", code: "AFCWEB" },
      { query: "", heard: "A search engine", code: "AFCPPC" },
      { query: "", heard: "Social media", code: "AFCSOC" },
      { query: "", heard: "A friend or relative", code: "AFCREC" },
      { query: "", heard: "An owners’ club or forum", code: "AFCCLB" },
      { query: "", heard: "A magazine or newspaper", code: "AFCMAG" },
      { query: "", heard: "A car show or event", code: "AFCSHW" },
      { query: "", heard: "Television or radio", code: "AFCTVR" },
      { query: "", heard: "I am or was a customer", code: "AFCREN" },
      { query: "?source=AFCPPC", heard: "Somewhere else", code: "AFCPPC" },
      { query: "?source=afcsoc", heard: "Somewhere else", code: "AFCSOC" },
      { query: "?sc=ppc", heard: "Somewhere else", code: "AFCPPC" },
      { query: "?sc=SRCH", heard: "Social media", code: "AFCPPC" },
      { query: "?sourcecode=Club", heard: "Somewhere else", code: "AFCCLB" },
      { query: "?sourcecode=TV", heard: "Somewhere else", code: "AFCTVR" },
      { query: "?sc=show", heard: "Somewhere else", code: "AFCSHW" },
      { query: "?source=", heard: "A friend or relative", code: "AFCREC" },
      { query: "?source=NOSUCH", heard: "A magazine or newspaper", code: "AFCMAG" },
      { query: "?source=AFCCLB", heard: "A search engine", code: "AFCCLB" },
      { query: "?source=&sc=REN", heard: "Somewhere else", code: "AFCREN" },
      { query: "?source=MAG&sc=SOC", heard: "Somewhere else", code: "AFCMAG" },
    ],
    inBrowser: ({ query, heard }) => query === "?sc=ppc" || (query === "" && heard === "Somewhere else"),
  },
  async ({ journey }, { query, heard, code }) => {
    const quote = new AdrianFluxCarQuote(journey);
    await quote.complete("quoted.1999@example.com", heard, query);
    await quote.outcome.expectDestination("callback");
    await quote.outcome.expectParameter("source", code);
  },
);

/** AFC-027: Verify that every code and short form is known, and that a code with a telephone number of its own shows it from the first page to the outcome. */
defineCase(
  "AFC-027 Telephone number by source code",
  {
    key: "afc-source-phones",
    markers: ["source-code"],
    rows: [
      { query: "?source=AFCWEB", code: "AFCWEB", phone: "0808 157 0100" },
      { query: "?sc=WEB", code: "AFCWEB", phone: "0808 157 0100" },
      { query: "?source=AFCPPC", code: "AFCPPC", phone: "0808 157 0100" },
      { query: "?sc=PPC", code: "AFCPPC", phone: "0808 157 0100" },
      { query: "?source=AFCSOC", code: "AFCSOC", phone: "0808 157 0100" },
      { query: "?sc=SOC", code: "AFCSOC", phone: "0808 157 0100" },
      { query: "?source=AFCREC", code: "AFCREC", phone: "0808 157 0100" },
      { query: "?sc=REC", code: "AFCREC", phone: "0808 157 0100" },
      { query: "?source=AFCCLB", code: "AFCCLB", phone: "0808 157 0102" },
      { query: "?sc=CLB", code: "AFCCLB", phone: "0808 157 0102" },
      { query: "?source=AFCMAG", code: "AFCMAG", phone: "0808 157 0100" },
      { query: "?sc=MAG", code: "AFCMAG", phone: "0808 157 0100" },
      { query: "?source=AFCSHW", code: "AFCSHW", phone: "0808 157 0100" },
      { query: "?sc=SHW", code: "AFCSHW", phone: "0808 157 0100" },
      { query: "?source=AFCTVR", code: "AFCTVR", phone: "0808 157 0103" },
      { query: "?sc=TVR", code: "AFCTVR", phone: "0808 157 0103" },
      { query: "?source=AFCREN", code: "AFCREN", phone: "0808 157 0100" },
    ],
    inBrowser: ({ query }) => query === "?source=AFCCLB",
  },
  async ({ journey }, { query, code, phone }) => {
    const quote = new AdrianFluxCarQuote(journey);
    await quote.start(query);
    await quote.vehicle.expectHelpNumber(phone);
    await quote.vehicle.fill();
    await quote.purchase.expectHelpNumber(phone);
    await quote.finish("quoted.4000@example.com", "I am or was a customer");
    await quote.outcome.expectParameter("source", code);
    await quote.outcome.expectPhone(phone);
  },
);

/** AFC-028: Verify that the callback’s address carries the code and the reference, and nothing else of the first address. */
defineCase(
  "AFC-028 Callback address",
  { key: "afc-callback-address", markers: ["source-code"] },
  async ({ journey }) => {
    const quote = new AdrianFluxCarQuote(journey);
    await quote.complete(
      "quoted.1999@example.com",
      "Social media",
      "?sc=mag&utm_campaign=spring&email=x%40example.com",
    );
    await quote.outcome.expectDestination("callback");
    await quote.outcome.expectParameter("source", "AFCMAG");
    await quote.outcome.expectReference("AF");
    await quote.outcome.expectParameters(["source", "reference"]);
  },
);
