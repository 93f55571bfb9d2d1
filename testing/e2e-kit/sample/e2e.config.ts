import { defineSettings } from "@waypost/e2e/settings";

export default defineSettings({
  suites: {
    PP: {
      title: "Parcel collection",
      brand: "parcels",
      product: "parcel",
      path: "/parcel",
      cases: "cases",
    },
  },
  rules: "rules",
  qa: { name: "parcels_qa", signed: true },
});
