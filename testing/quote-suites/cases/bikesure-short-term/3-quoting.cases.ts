import { defineCase } from "@waypost/e2e";
import { BikesureShortTermQuote } from "../../src/quotes/bikesure-short-term.ts";

/** BKST-023: Verify where customers land for each quote status and price. */
defineCase(
  "BKST-023 Destination by status and price",
  {
    key: "bkst-destinations",
    markers: ["quoting"],
    rows: [
      { status: "quoted", price: "0", destination: "call-us" },
      { status: "quoted", price: "1", destination: "buy" },
      { status: "quoted", price: "499", destination: "buy" },
      { status: "quoted", price: "500", destination: "callback" },
      { status: "quoted", price: "999", destination: "callback" },
      { status: "quoted", price: "1000", destination: "call-us" },
      { status: "rejected", price: "0", destination: "call-us" },
      { status: "rejected", price: "1", destination: "call-us" },
      { status: "rejected", price: "499", destination: "call-us" },
      { status: "rejected", price: "500", destination: "call-us" },
      { status: "rejected", price: "999", destination: "call-us" },
      { status: "rejected", price: "1000", destination: "call-us" },
    ],
    inBrowser: ({ status, price }) => status === "quoted" && price === "1000",
  },
  async ({ journey }, { status, price, destination }) => {
    const quote = new BikesureShortTermQuote(journey);
    await quote.complete(`${status}.${price}@example.com`);
    await quote.outcome.expectDestination(destination);
    await quote.outcome.expectReference("BK");
  },
);

/** BKST-024: Verify that customers of a dealer buy online under £1,000, and that nobody else does. */
defineCase(
  "BKST-024 Destination for customers of a dealer",
  {
    key: "bkst-dealer",
    markers: ["quoting"],
    rows: [
      { status: "quoted", price: "500", source: "BSTDLR", destination: "buy" },
      { status: "quoted", price: "999", source: "BSTDLR", destination: "buy" },
      { status: "quoted", price: "1000", source: "BSTDLR", destination: "call-us" },
      { status: "quoted", price: "999", source: "BSTCLB", destination: "callback" },
    ],
    inBrowser: ({ price, source }) => price === "999" && source === "BSTDLR",
  },
  async ({ journey }, { status, price, source, destination }) => {
    const quote = new BikesureShortTermQuote(journey);
    await quote.complete(`${status}.${price}@example.com`, "Somewhere else", `?source=${source}`);
    await quote.outcome.expectDestination(destination);
    await quote.outcome.expectParameter("source", source);
  },
);

/** BKST-025: Verify where customers land who are referred, whose price lies a penny beside a boundary or who get no answer. */
defineCase(
  "BKST-025 Destination in further cases",
  {
    key: "bkst-further-destinations",
    markers: ["quoting"],
    rows: [
      { email: "referred.0@example.com", destination: "call-us" },
      { email: "referred.1000@example.com", destination: "call-us" },
      { email: "quoted.499.99@example.com", destination: "buy" },
      { email: "broken@example.com", destination: "unavailable" },
      { email: "down@example.com", destination: "unavailable" },
    ],
    inBrowser: ({ email }) => email === "referred.1000@example.com",
  },
  async ({ journey }, { email, destination }) => {
    const quote = new BikesureShortTermQuote(journey);
    await quote.complete(email);
    await quote.outcome.expectDestination(destination);
  },
);

/** BKST-026: Verify what the outcome pages say, and that only a quote with a price shows one. */
defineCase(
  "BKST-026 What outcome pages say",
  {
    key: "bkst-outcome-pages",
    markers: ["quoting"],
    rows: [
      {
        email: "quoted.64.50@example.com",
        title: "Your short-term quote is ready",
        price: "£64.50",
        says: "The price is for the whole period, not for a year.",
      },
      {
        email: "quoted.500@example.com",
        title: "Shall we call you about your quote?",
        price: "£500.00",
        says: "Thanks, Sam. That is a lot for 7 days.",
      },
      {
        email: "quoted.1000@example.com",
        title: "Give us a call about your quote",
        price: "£1,000.00",
        says: "Call us, and we look for cover while you wait.",
      },
      {
        email: "quoted.0@example.com",
        title: "Give us a call about your quote",
        price: "",
        says: "Call us, and we look for cover while you wait.",
      },
      {
        email: "rejected.100@example.com",
        title: "Give us a call about your quote",
        price: "",
        says: "Call us, and we look for cover while you wait.",
      },
      {
        email: "referred.100@example.com",
        title: "Give us a call about your quote",
        price: "",
        says: "Call us, and we look for cover while you wait.",
      },
      {
        email: "broken@example.com",
        title: "Our insurers are not answering",
        price: "",
        says: "We keep your answers, go on asking and e-mail your quote as soon as it is there.",
      },
    ],
  },
  async ({ journey }, { email, title, price, says }) => {
    const quote = new BikesureShortTermQuote(journey);
    await quote.complete(email);
    await quote.outcome.expectHeading(title);
    await quote.outcome.expectText(says);
    await quote.outcome.expectPhone("0808 157 0300");
    if (price === "") await quote.outcome.expectNoPrice();
    else await quote.outcome.expectPrice(price);
    if (email.startsWith("broken")) await quote.outcome.expectNoReference();
    else await quote.outcome.expectReference("BK");
  },
);
