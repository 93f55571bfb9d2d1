import { defineCase } from "@waypost/e2e";
import { AdrianFluxLearnerQuote } from "../../src/quotes/adrianflux-learner.ts";

/** AFL-015: Verify where customers land for each quote status and price. */
defineCase(
  "AFL-015 Destination by status and price",
  {
    key: "afl-destinations",
    markers: ["quoting"],
    rows: [
      { status: "quoted", price: "0", destination: "call-us" },
      { status: "quoted", price: "1", destination: "buy" },
      { status: "quoted", price: "1999", destination: "buy" },
      { status: "quoted", price: "2000", destination: "callback" },
      { status: "quoted", price: "3999", destination: "callback" },
      { status: "quoted", price: "4000", destination: "call-us" },
      { status: "rejected", price: "0", destination: "call-us" },
      { status: "rejected", price: "1", destination: "call-us" },
      { status: "rejected", price: "1999", destination: "call-us" },
      { status: "rejected", price: "2000", destination: "call-us" },
      { status: "rejected", price: "3999", destination: "call-us" },
      { status: "rejected", price: "4000", destination: "call-us" },
    ],
    inBrowser: ({ status, price }) => status === "quoted" && (price === "1999" || price === "3999" || price === "4000"),
  },
  async ({ journey }, { status, price, destination }) => {
    const quote = new AdrianFluxLearnerQuote(journey);
    await quote.complete(`${status}.${price}@example.com`);
    await quote.outcome.expectDestination(destination);
    await quote.outcome.expectReference("AF");
  },
);

/** AFL-016: Verify where customers land who are referred, whose price lies a penny beside a boundary or who get no answer, and that only a quote with a price shows one. */
defineCase(
  "AFL-016 What further outcome pages say",
  {
    key: "afl-outcome-pages",
    markers: ["quoting"],
    rows: [
      {
        email: "referred.0@example.com",
        destination: "callback",
        title: "We would like to call you about your quote",
        price: "",
        says: "An underwriter has a question before a price is set.",
      },
      {
        email: "referred.4000@example.com",
        destination: "callback",
        title: "We would like to call you about your quote",
        price: "",
        says: "An underwriter has a question before a price is set.",
      },
      {
        email: "quoted.1999.99@example.com",
        destination: "buy",
        title: "Your learner quote is ready",
        price: "£1,999.99",
        says: "You can buy this policy online and print your certificate today.",
      },
      {
        email: "quoted.3999.99@example.com",
        destination: "callback",
        title: "We would like to call you about your quote",
        price: "£3,999.99",
        says: "Before you pay this much, let us look for something better together.",
      },
      {
        email: "quoted.4000@example.com",
        destination: "call-us",
        title: "Please call us about your quote",
        price: "£4,000.00",
        says: "our advisers know insurers that are not online",
      },
      {
        email: "quoted.0@example.com",
        destination: "call-us",
        title: "Please call us about your quote",
        price: "",
        says: "our advisers know insurers that are not online",
      },
      {
        email: "rejected.1@example.com",
        destination: "call-us",
        title: "Please call us about your quote",
        price: "",
        says: "our advisers know insurers that are not online",
      },
      {
        email: "broken@example.com",
        destination: "unavailable",
        title: "We could not reach our insurers",
        price: "",
        says: "We go on asking for your quote",
      },
      {
        email: "down@example.com",
        destination: "unavailable",
        title: "We could not reach our insurers",
        price: "",
        says: "We go on asking for your quote",
      },
    ],
    inBrowser: ({ email }) => email === "referred.0@example.com" || email === "broken@example.com",
  },
  async ({ journey }, { email, destination, title, price, says }) => {
    const quote = new AdrianFluxLearnerQuote(journey);
    await quote.complete(email);
    await quote.outcome.expectOutcome(destination, title);
    await quote.outcome.expectText(says);
    if (price === "") await quote.outcome.expectNoPrice();
    else await quote.outcome.expectPrice(price);
    if (destination === "unavailable") await quote.outcome.expectNoReference();
    else await quote.outcome.expectReference("AF");
  },
);
