import { defineSettings } from "@waypost/e2e";

export default defineSettings({
  suites: {
    AFC: {
      title: "Adrian Flux car insurance",
      brand: "adrianflux",
      product: "car",
      path: "/car",
      cases: "cases/adrianflux-car",
    },
    AFL: {
      title: "Adrian Flux learner driver insurance",
      brand: "adrianflux",
      product: "learner",
      path: "/learner",
      cases: "cases/adrianflux-learner",
    },
    SC: {
      title: "Sterling car insurance",
      brand: "sterling",
      product: "car",
      path: "/car",
      cases: "cases/sterling-car",
    },
    SL: {
      title: "Sterling learner driver insurance",
      brand: "sterling",
      product: "learner",
      path: "/learner",
      cases: "cases/sterling-learner",
    },
    BKSB: {
      title: "Bikesure motorcycle insurance",
      brand: "bikesure",
      product: "bike",
      path: "/bike",
      cases: "cases/bikesure-bike",
    },
    BKST: {
      title: "Bikesure short-term motorcycle insurance",
      brand: "bikesure",
      product: "short-term",
      path: "/short-term",
      cases: "cases/bikesure-short-term",
    },
  },
  environments: { local: { url: "http://{brand}.localhost:4000" } },
  environment: "local",
  landmarks: { submit: { qa: "btn-submit" }, errors: '[data-qa="error-body"] a[href^="#"]' },
  // A changed answer is about the last page: three other smoke cases of each form walk the same way to it.
  shortcuts: "not smoke or check",
  rules: "src/mutation/rules",
  qa: { name: "waypost_qa", signed: true },
});
