import { defineCase } from "@waypost/e2e";
import { AdrianFluxLearnerQuote } from "../../src/quotes/adrianflux-learner.ts";

/** AFL-017: Verify which source code an address and the answer to “Where did you hear about Adrian Flux?” give. */
defineCase(
  "AFL-017 Source code by address and answer",
  {
    key: "afl-source-codes",
    markers: ["source-code"],
    rows: [
      { query: "", heard: "Somewhere else", code: "AFLWEB" },
      { query: "", heard: "A search engine", code: "AFLPPC" },
      { query: "", heard: "Social media", code: "AFLSOC" },
      { query: "", heard: "A friend or relative", code: "AFLREC" },
      { query: "", heard: "My driving instructor", code: "AFLINS" },
      { query: "", heard: "School or college", code: "AFLSCH" },
      { query: "", heard: "Television or radio", code: "AFLTVR" },
      { query: "", heard: "I am or was a customer", code: "AFLREN" },
      { query: "?source=AFLPPC", heard: "Somewhere else", code: "AFLPPC" },
      { query: "?source=aflsoc", heard: "Somewhere else", code: "AFLSOC" },
      { query: "?sc=ppc", heard: "Somewhere else", code: "AFLPPC" },
      { query: "?sc=SRCH", heard: "Social media", code: "AFLPPC" },
      { query: "?sourcecode=Ins", heard: "Somewhere else", code: "AFLINS" },
      { query: "?sourcecode=TV", heard: "Somewhere else", code: "AFLTVR" },
      { query: "?sc=sch", heard: "Somewhere else", code: "AFLSCH" },
      { query: "?source=", heard: "A friend or relative", code: "AFLREC" },
      { query: "?source=NOSUCH", heard: "School or college", code: "AFLSCH" },
      { query: "?source=AFCPPC", heard: "Social media", code: "AFLSOC" },
      { query: "?source=AFLINS", heard: "A search engine", code: "AFLINS" },
      { query: "?source=&sc=REN", heard: "Somewhere else", code: "AFLREN" },
      { query: "?source=REC&sc=SOC", heard: "Somewhere else", code: "AFLREC" },
    ],
    inBrowser: ({ query, heard }) => query === "?sc=ppc" || (query === "" && heard === "Somewhere else"),
  },
  async ({ journey }, { query, heard, code }) => {
    const quote = new AdrianFluxLearnerQuote(journey);
    await quote.complete("quoted.1999@example.com", heard, query);
    await quote.outcome.expectDestination("buy");
    await quote.outcome.expectParameter("source", code);
  },
);

/** AFL-018: Verify that every code and short form is known, and that a code with a telephone number of its own shows it from the first page to the outcome. */
defineCase(
  "AFL-018 Telephone number by source code",
  {
    key: "afl-source-phones",
    markers: ["source-code"],
    rows: [
      { query: "?source=AFLWEB", code: "AFLWEB", phone: "0808 157 0100" },
      { query: "?sc=WEB", code: "AFLWEB", phone: "0808 157 0100" },
      { query: "?source=AFLPPC", code: "AFLPPC", phone: "0808 157 0100" },
      { query: "?sc=PPC", code: "AFLPPC", phone: "0808 157 0100" },
      { query: "?sc=SRCH", code: "AFLPPC", phone: "0808 157 0100" },
      { query: "?source=AFLSOC", code: "AFLSOC", phone: "0808 157 0100" },
      { query: "?sc=SOC", code: "AFLSOC", phone: "0808 157 0100" },
      { query: "?source=AFLREC", code: "AFLREC", phone: "0808 157 0100" },
      { query: "?sc=REC", code: "AFLREC", phone: "0808 157 0100" },
      { query: "?source=AFLINS", code: "AFLINS", phone: "0808 157 0112" },
      { query: "?sc=INS", code: "AFLINS", phone: "0808 157 0112" },
      { query: "?source=AFLSCH", code: "AFLSCH", phone: "0808 157 0100" },
      { query: "?sc=SCH", code: "AFLSCH", phone: "0808 157 0100" },
      { query: "?source=AFLTVR", code: "AFLTVR", phone: "0808 157 0100" },
      { query: "?sc=TVR", code: "AFLTVR", phone: "0808 157 0100" },
      { query: "?sc=TV", code: "AFLTVR", phone: "0808 157 0100" },
      { query: "?source=AFLREN", code: "AFLREN", phone: "0808 157 0100" },
      { query: "?sc=REN", code: "AFLREN", phone: "0808 157 0100" },
    ],
    inBrowser: ({ query }) => query === "?source=AFLINS",
  },
  async ({ journey }, { query, code, phone }) => {
    const quote = new AdrianFluxLearnerQuote(journey);
    await quote.start(query);
    await quote.vehicle.expectHelpNumber(phone);
    await quote.vehicle.fill();
    await quote.car.expectHelpNumber(phone);
    await quote.finish("quoted.4000@example.com", "I am or was a customer");
    await quote.outcome.expectParameter("source", code);
    await quote.outcome.expectPhone(phone);
  },
);
