import { defineCase } from "@waypost/e2e";
import { SterlingLearnerQuote } from "../../src/quotes/sterling-learner.ts";

/** SL-015: Verify which source code an address and the answer to “How did you find Sterling?” give. */
defineCase(
  "SL-015 Source code by address and answer",
  {
    key: "sl-source-codes",
    markers: ["source-code"],
    rows: [
      { query: "", heard: "Somewhere else", code: "STLWEB" },
      { query: "", heard: "A search engine", code: "STLSEA" },
      { query: "", heard: "A comparison site", code: "STLCMP" },
      { query: "", heard: "Social media", code: "STLSOC" },
      { query: "", heard: "A friend or relative", code: "STLREC" },
      { query: "", heard: "A leaflet or letter", code: "STLLEA" },
      { query: "", heard: "My driving instructor", code: "STLINS" },
      { query: "", heard: "I am or was a customer", code: "STLREN" },
      { query: "?source=STLSEA", heard: "Somewhere else", code: "STLSEA" },
      { query: "?source=stlsoc", heard: "Somewhere else", code: "STLSOC" },
      { query: "?sc=sea", heard: "Somewhere else", code: "STLSEA" },
      { query: "?sc=CMP", heard: "Social media", code: "STLCMP" },
      { query: "?sourcecode=Ins", heard: "Somewhere else", code: "STLINS" },
      { query: "?sourcecode=lea", heard: "Somewhere else", code: "STLLEA" },
      { query: "?sc=web", heard: "A search engine", code: "STLWEB" },
      { query: "?source=", heard: "A friend or relative", code: "STLREC" },
      { query: "?source=NOSUCH", heard: "A leaflet or letter", code: "STLLEA" },
      { query: "?source=STCQWS", heard: "Social media", code: "STLSOC" },
      { query: "?source=STLINS", heard: "A search engine", code: "STLINS" },
      { query: "?source=&sc=REN", heard: "Somewhere else", code: "STLREN" },
      { query: "?source=LEA&sc=SOC", heard: "Somewhere else", code: "STLLEA" },
    ],
    inBrowser: ({ query, heard }) => query === "?sc=sea" || (query === "" && heard === "Somewhere else"),
  },
  async ({ journey }, { query, heard, code }) => {
    const quote = new SterlingLearnerQuote(journey);
    await quote.complete("quoted.999@example.com", heard, query);
    await quote.outcome.expectDestination("buy");
    await quote.outcome.expectParameter("source", code);
  },
);

/** SL-016: Verify that every code and short form is known, and that a code with a telephone number of its own shows it from the first page to the outcome. */
defineCase(
  "SL-016 Telephone number by source code",
  {
    key: "sl-source-phones",
    markers: ["source-code"],
    rows: [
      { query: "?source=STLWEB", code: "STLWEB", phone: "0808 157 0200" },
      { query: "?sc=WEB", code: "STLWEB", phone: "0808 157 0200" },
      { query: "?source=STLSEA", code: "STLSEA", phone: "0808 157 0200" },
      { query: "?sc=SEA", code: "STLSEA", phone: "0808 157 0200" },
      { query: "?source=STLCMP", code: "STLCMP", phone: "0808 157 0200" },
      { query: "?sc=CMP", code: "STLCMP", phone: "0808 157 0200" },
      { query: "?source=STLSOC", code: "STLSOC", phone: "0808 157 0200" },
      { query: "?sc=SOC", code: "STLSOC", phone: "0808 157 0200" },
      { query: "?source=STLREC", code: "STLREC", phone: "0808 157 0200" },
      { query: "?sc=REC", code: "STLREC", phone: "0808 157 0200" },
      { query: "?source=STLLEA", code: "STLLEA", phone: "0808 157 0200" },
      { query: "?sc=LEA", code: "STLLEA", phone: "0808 157 0200" },
      { query: "?source=STLINS", code: "STLINS", phone: "0808 157 0212" },
      { query: "?sc=INS", code: "STLINS", phone: "0808 157 0212" },
      { query: "?source=STLREN", code: "STLREN", phone: "0808 157 0200" },
      { query: "?sc=REN", code: "STLREN", phone: "0808 157 0200" },
    ],
    inBrowser: ({ query }) => query === "?source=STLINS",
  },
  async ({ journey }, { query, code, phone }) => {
    const quote = new SterlingLearnerQuote(journey);
    await quote.start(query);
    await quote.vehicle.expectHelpNumber(phone);
    await quote.vehicle.fill();
    await quote.car.expectHelpNumber(phone);
    await quote.finish("quoted.3000@example.com", "I am or was a customer");
    await quote.outcome.expectParameter("source", code);
    await quote.outcome.expectPhone(phone);
  },
);
