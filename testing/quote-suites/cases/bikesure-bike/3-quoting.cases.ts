import { defineCase } from "@waypost/e2e";
import { BikesureBikeQuote } from "../../src/quotes/bikesure-bike.ts";

/** BKSB-024: Verify where customers land for each quote status and price. */
defineCase(
  "BKSB-024 Destination by status and price",
  {
    key: "bksb-destinations",
    markers: ["quoting"],
    rows: [
      { status: "quoted", price: "0", destination: "call-us" },
      { status: "quoted", price: "1", destination: "buy" },
      { status: "quoted", price: "1499", destination: "buy" },
      { status: "quoted", price: "1500", destination: "callback" },
      { status: "quoted", price: "2999", destination: "callback" },
      { status: "quoted", price: "3000", destination: "call-us" },
      { status: "rejected", price: "0", destination: "call-us" },
      { status: "rejected", price: "1", destination: "call-us" },
      { status: "rejected", price: "1499", destination: "call-us" },
      { status: "rejected", price: "1500", destination: "call-us" },
      { status: "rejected", price: "2999", destination: "call-us" },
      { status: "rejected", price: "3000", destination: "call-us" },
    ],
    inBrowser: ({ status, price }) => status === "quoted" && price === "3000",
  },
  async ({ journey }, { status, price, destination }) => {
    const quote = new BikesureBikeQuote(journey);
    await quote.complete(`${status}.${price}@example.com`);
    await quote.outcome.expectDestination(destination);
    await quote.outcome.expectReference("BK");
  },
);

/** BKSB-025: Verify that riders of a motorcycle club are called back when they are rejected, and that nobody else is. */
defineCase(
  "BKSB-025 Destination for members of a club",
  {
    key: "bksb-club",
    markers: ["quoting"],
    rows: [
      { status: "rejected", price: "0", source: "BKSCLB", destination: "callback" },
      { status: "rejected", price: "3000", source: "BKSCLB", destination: "callback" },
      { status: "rejected", price: "0", source: "BKSDLR", destination: "call-us" },
      { status: "quoted", price: "3000", source: "BKSCLB", destination: "call-us" },
    ],
    inBrowser: ({ status, price }) => status === "rejected" && price === "3000",
  },
  async ({ journey }, { status, price, source, destination }) => {
    const quote = new BikesureBikeQuote(journey);
    await quote.complete(`${status}.${price}@example.com`, "Somewhere else", `?source=${source}`);
    await quote.outcome.expectDestination(destination);
    await quote.outcome.expectParameter("source", source);
  },
);

/** BKSB-026: Verify where customers land who are referred, whose price lies a penny beside a boundary or who get no answer. */
defineCase(
  "BKSB-026 Destination in further cases",
  {
    key: "bksb-further-destinations",
    markers: ["quoting"],
    rows: [
      { email: "referred.0@example.com", destination: "callback" },
      { email: "referred.3000@example.com", destination: "callback" },
      { email: "quoted.1499.99@example.com", destination: "buy" },
      { email: "broken@example.com", destination: "unavailable" },
      { email: "down@example.com", destination: "unavailable" },
    ],
    inBrowser: ({ email }) => email === "referred.3000@example.com",
  },
  async ({ journey }, { email, destination }) => {
    const quote = new BikesureBikeQuote(journey);
    await quote.complete(email);
    await quote.outcome.expectDestination(destination);
  },
);

/** BKSB-027: Verify what the outcome pages say, and that only a quote with a price shows one. */
defineCase(
  "BKSB-027 What outcome pages say",
  {
    key: "bksb-outcome-pages",
    markers: ["quoting"],
    rows: [
      {
        email: "quoted.999.50@example.com",
        title: "Your quote is ready, and so are we",
        price: "£999.50",
        says: "Locks that you told us about must be used.",
      },
      {
        email: "quoted.1500@example.com",
        title: "Shall we call you about your quote?",
        price: "£1,500.00",
        says: "a few minutes with one of our riders may well lower it",
      },
      {
        email: "quoted.3000@example.com",
        title: "Give us a call about your quote",
        price: "£3,000.00",
        says: "The price below is a first indication.",
      },
      {
        email: "quoted.0@example.com",
        title: "Give us a call about your quote",
        price: "",
        says: "we seldom say no on the telephone",
      },
      {
        email: "rejected.1000@example.com",
        title: "Give us a call about your quote",
        price: "",
        says: "we seldom say no on the telephone",
      },
      {
        email: "referred.1000@example.com",
        title: "Shall we call you about your quote?",
        price: "",
        says: "Your quote needs a person to look at it, so let one of our riders call you.",
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
    const quote = new BikesureBikeQuote(journey);
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
