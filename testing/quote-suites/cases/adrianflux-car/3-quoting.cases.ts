import { defineCase } from "@waypost/e2e";
import { AdrianFluxCarQuote } from "../../src/quotes/adrianflux-car.ts";

/** AFC-023: Verify where customers land for each quote status and price. */
defineCase(
  "AFC-023 Destination by status and price",
  {
    key: "afc-destinations",
    markers: ["quoting"],
    rows: [
      { status: "quoted", price: "0", destination: "call-us" },
      { status: "quoted", price: "1", destination: "callback" },
      { status: "quoted", price: "1999", destination: "callback" },
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
    inBrowser: ({ status, price }) => status === "quoted" && price === "4000",
  },
  async ({ journey }, { status, price, destination }) => {
    const quote = new AdrianFluxCarQuote(journey);
    await quote.complete(`${status}.${price}@example.com`);
    await quote.outcome.expectDestination(destination);
    await quote.outcome.expectReference("AF");
  },
);

/** AFC-024: Verify where customers land who are referred, whose price lies a penny beside a boundary or who get no answer. */
defineCase(
  "AFC-024 Destination in further cases",
  {
    key: "afc-further-destinations",
    markers: ["quoting"],
    rows: [
      { email: "referred.0@example.com", destination: "callback" },
      { email: "referred.4000@example.com", destination: "callback" },
      { email: "quoted.3999.99@example.com", destination: "callback" },
      { email: "quoted.0.01@example.com", destination: "callback" },
      { email: "quoted.9999@example.com", destination: "call-us" },
      { email: "broken@example.com", destination: "unavailable" },
      { email: "down@example.com", destination: "unavailable" },
    ],
    inBrowser: ({ email }) => email === "referred.4000@example.com",
  },
  async ({ journey }, { email, destination }) => {
    const quote = new AdrianFluxCarQuote(journey);
    await quote.complete(email);
    await quote.outcome.expectDestination(destination);
  },
);

/** AFC-025: Verify what the outcome pages say, and that only a quote with a price shows one. */
defineCase(
  "AFC-025 What outcome pages say",
  {
    key: "afc-outcome-pages",
    markers: ["quoting"],
    rows: [
      {
        email: "quoted.1999.50@example.com",
        title: "We would like to call you about your quote",
        price: "£1,999.50",
        says: "This price holds for 30 days.",
      },
      {
        email: "quoted.4000@example.com",
        title: "Please call us about your quote",
        price: "£4,000.00",
        says: "This price is a first indication.",
      },
      {
        email: "quoted.0@example.com",
        title: "Please call us about your quote",
        price: "",
        says: "A quote like yours needs a person, not a form.",
      },
      {
        email: "rejected.1999@example.com",
        title: "Please call us about your quote",
        price: "",
        says: "A quote like yours needs a person, not a form.",
      },
      {
        email: "referred.1999@example.com",
        title: "We would like to call you about your quote",
        price: "",
        says: "An underwriter wants to look at your Ford Focus in person before a price is set.",
      },
      {
        email: "broken@example.com",
        title: "We could not reach our insurers",
        price: "",
        says: "We go on asking for your quote and send it to you by e-mail as soon as we have it.",
      },
    ],
  },
  async ({ journey }, { email, title, price, says }) => {
    const quote = new AdrianFluxCarQuote(journey);
    await quote.complete(email);
    await quote.outcome.expectHeading(title);
    await quote.outcome.expectText(says);
    await quote.outcome.expectPhone("0808 157 0100");
    if (price === "") await quote.outcome.expectNoPrice();
    else await quote.outcome.expectPrice(price);
    if (email.startsWith("broken")) await quote.outcome.expectNoReference();
    else await quote.outcome.expectReference("AF");
  },
);
