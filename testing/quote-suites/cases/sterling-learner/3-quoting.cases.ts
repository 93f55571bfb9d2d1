import { defineCase } from "@waypost/e2e";
import { SterlingLearnerQuote } from "../../src/quotes/sterling-learner.ts";

/** SL-013: Verify where customers land for each quote status and price. */
defineCase(
  "SL-013 Destination by status and price",
  {
    key: "sl-destinations",
    markers: ["quoting"],
    rows: [
      { status: "quoted", price: "0", destination: "callback" },
      { status: "quoted", price: "1", destination: "buy" },
      { status: "quoted", price: "999", destination: "buy" },
      { status: "quoted", price: "1000", destination: "callback" },
      { status: "quoted", price: "2999", destination: "callback" },
      { status: "quoted", price: "3000", destination: "call-us" },
      { status: "rejected", price: "0", destination: "call-us" },
      { status: "rejected", price: "1", destination: "call-us" },
      { status: "rejected", price: "999", destination: "call-us" },
      { status: "rejected", price: "1000", destination: "call-us" },
      { status: "rejected", price: "2999", destination: "call-us" },
      { status: "rejected", price: "3000", destination: "call-us" },
    ],
    inBrowser: ({ status, price }) => status === "quoted" && (price === "999" || price === "2999" || price === "3000"),
  },
  async ({ journey }, { status, price, destination }) => {
    const quote = new SterlingLearnerQuote(journey);
    await quote.complete(`${status}.${price}@example.com`);
    await quote.outcome.expectDestination(destination);
    await quote.outcome.expectReference("ST");
  },
);

/** SL-014: Verify where customers land who are referred, whose price lies a penny beside a boundary or who get no answer, and that only a quote with a price shows one. */
defineCase(
  "SL-014 What further outcome pages say",
  {
    key: "sl-outcome-pages",
    markers: ["quoting"],
    rows: [
      {
        email: "referred.0@example.com",
        destination: "call-us",
        title: "Please call us to go on",
        price: "",
        says: "We cannot complete this quote online.",
      },
      {
        email: "referred.3000@example.com",
        destination: "call-us",
        title: "Please call us to go on",
        price: "",
        says: "We cannot complete this quote online.",
      },
      {
        email: "quoted.999.99@example.com",
        destination: "buy",
        title: "Your learner quote is ready to buy",
        price: "£999.99",
        says: "Buy online and have your certificate by e-mail.",
      },
      {
        email: "quoted.2999.99@example.com",
        destination: "callback",
        title: "Let us call you about your quote",
        price: "£2,999.99",
        says: "We would like to talk to you before you buy.",
      },
      {
        email: "quoted.3000@example.com",
        destination: "call-us",
        title: "Please call us to go on",
        price: "£3,000.00",
        says: "We cannot complete this quote online.",
      },
      {
        email: "quoted.0@example.com",
        destination: "callback",
        title: "Let us call you about your quote",
        price: "",
        says: "We would like to talk to you before you buy.",
      },
      {
        email: "rejected.1@example.com",
        destination: "call-us",
        title: "Please call us to go on",
        price: "",
        says: "We cannot complete this quote online.",
      },
      {
        email: "broken@example.com",
        destination: "unavailable",
        title: "We could not get your quote just now",
        price: "",
        says: "We keep asking, and send your quote by e-mail when it comes.",
      },
      {
        email: "down@example.com",
        destination: "unavailable",
        title: "We could not get your quote just now",
        price: "",
        says: "We keep asking, and send your quote by e-mail when it comes.",
      },
    ],
    inBrowser: ({ email }) => email === "referred.0@example.com" || email === "broken@example.com",
  },
  async ({ journey }, { email, destination, title, price, says }) => {
    const quote = new SterlingLearnerQuote(journey);
    await quote.complete(email);
    await quote.outcome.expectOutcome(destination, title);
    await quote.outcome.expectText(says);
    if (price === "") await quote.outcome.expectNoPrice();
    else await quote.outcome.expectPrice(price);
    if (destination === "unavailable") await quote.outcome.expectNoReference();
    else await quote.outcome.expectReference("ST");
  },
);
