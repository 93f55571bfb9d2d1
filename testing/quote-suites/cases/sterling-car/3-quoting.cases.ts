import { defineCase } from "@waypost/e2e";
import { SterlingCarQuote } from "../../src/quotes/sterling-car.ts";

/** SC-024: Verify where customers land for each quote status and price. */
defineCase(
  "SC-024 Destination by status and price",
  {
    key: "sc-destinations",
    markers: ["quoting"],
    rows: [
      { status: "quoted", price: "0", destination: "call-us" },
      { status: "quoted", price: "1000", destination: "buy" },
      { status: "quoted", price: "2499", destination: "buy" },
      { status: "quoted", price: "2500", destination: "callback" },
      { status: "quoted", price: "4999", destination: "callback" },
      { status: "quoted", price: "5000", destination: "call-us" },
      { status: "rejected", price: "0", destination: "call-us" },
      { status: "rejected", price: "1000", destination: "call-us" },
      { status: "rejected", price: "2499", destination: "call-us" },
      { status: "rejected", price: "2500", destination: "call-us" },
      { status: "rejected", price: "4999", destination: "call-us" },
      { status: "rejected", price: "5000", destination: "call-us" },
    ],
    inBrowser: ({ status, price }) => status === "quoted" && price === "5000",
  },
  async ({ journey }, { status, price, destination }) => {
    const quote = new SterlingCarQuote(journey);
    await quote.complete(`${status}.${price}@example.com`);
    await quote.outcome.expectDestination(destination);
    await quote.outcome.expectReference("ST");
  },
);

/** SC-025: Verify that customers of QuoteWise buy online under £3,500, and that nobody else does. */
defineCase(
  "SC-025 Destination for customers of QuoteWise",
  {
    key: "sc-quotewise",
    markers: ["quoting"],
    rows: [
      { status: "quoted", price: "2500", source: "STCQWS", destination: "buy" },
      { status: "quoted", price: "3499", source: "STCQWS", destination: "buy" },
      { status: "quoted", price: "3500", source: "STCQWS", destination: "callback" },
      { status: "quoted", price: "5000", source: "STCQWS", destination: "call-us" },
      { status: "quoted", price: "0", source: "STCQWS", destination: "call-us" },
      { status: "rejected", price: "1000", source: "STCQWS", destination: "call-us" },
      { status: "quoted", price: "2500", source: "STCCMP", destination: "callback" },
    ],
    inBrowser: ({ price, source }) => price === "3499" && source === "STCQWS",
  },
  async ({ journey }, { status, price, source, destination }) => {
    const quote = new SterlingCarQuote(journey);
    await quote.complete(`${status}.${price}@example.com`, "Somewhere else", `?source=${source}`);
    await quote.outcome.expectDestination(destination);
    await quote.outcome.expectParameter("source", source);
  },
);

/** SC-026: Verify where customers land who are referred, whose price lies a penny beside a boundary or who get no answer. */
defineCase(
  "SC-026 Destination in further cases",
  {
    key: "sc-further-destinations",
    markers: ["quoting"],
    rows: [
      { email: "referred.0@example.com", destination: "callback" },
      { email: "referred.5000@example.com", destination: "callback" },
      { email: "quoted.1@example.com", destination: "buy" },
      { email: "quoted.2499.99@example.com", destination: "buy" },
      { email: "broken@example.com", destination: "unavailable" },
      { email: "down@example.com", destination: "unavailable" },
    ],
    inBrowser: ({ email }) => email === "referred.5000@example.com",
  },
  async ({ journey }, { email, destination }) => {
    const quote = new SterlingCarQuote(journey);
    await quote.complete(email);
    await quote.outcome.expectDestination(destination);
  },
);

/** SC-027: Verify what the outcome pages say, and that only a quote with a price shows one. */
defineCase(
  "SC-027 What outcome pages say",
  {
    key: "sc-outcome-pages",
    markers: ["quoting"],
    rows: [
      {
        email: "quoted.1999.50@example.com",
        title: "Your quote is ready to buy",
        price: "£1,999.50",
        says: "Paying monthly is subject to status.",
      },
      {
        email: "quoted.3000@example.com",
        title: "Let us call you about your quote",
        price: "£3,000.00",
        says: "one of our team would like to go over it with you before you buy",
      },
      {
        email: "quoted.5000@example.com",
        title: "Please call us to go on",
        price: "£5,000.00",
        says: "The price below is an indication; our advisers may find a better one.",
      },
      {
        email: "quoted.0@example.com",
        title: "Please call us to go on",
        price: "",
        says: "We cannot complete this quote online.",
      },
      {
        email: "rejected.1000@example.com",
        title: "Please call us to go on",
        price: "",
        says: "We cannot complete this quote online.",
      },
      {
        email: "referred.1000@example.com",
        title: "Let us call you about your quote",
        price: "",
        says: "One of our insurers needs a little more detail before it can quote.",
      },
      {
        email: "broken@example.com",
        title: "We could not get your quote just now",
        price: "",
        says: "We keep asking, and send your quote by e-mail when it comes.",
      },
    ],
  },
  async ({ journey }, { email, title, price, says }) => {
    const quote = new SterlingCarQuote(journey);
    await quote.complete(email);
    await quote.outcome.expectHeading(title);
    await quote.outcome.expectText(says);
    await quote.outcome.expectPhone("0808 157 0200");
    if (price === "") await quote.outcome.expectNoPrice();
    else await quote.outcome.expectPrice(price);
    if (email.startsWith("broken")) await quote.outcome.expectNoReference();
    else await quote.outcome.expectReference("ST");
  },
);
