import { type Theme, type ThemeDefinition, parseTheme } from "../src/theme.ts";

function theme(definition: ThemeDefinition): Theme {
  const parsed = parseTheme(definition);
  if (!("css" in parsed)) throw new Error(JSON.stringify(parsed));
  return parsed;
}

const links = [
  { text: "Privacy", url: "/privacy" },
  { text: "Terms", url: "/terms" },
  { text: "Cookies", url: "/cookies" },
];

/** Brands to look at pages in. The logos are drawn for these samples. */
export const THEMES = {
  adrianflux: theme({
    id: "adrianflux",
    name: "Adrian Flux",
    logo: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 232 44" role="img" aria-label="Adrian Flux"><path d="M4 38L20 6h10L14 38z" fill="#12284c"/><path d="M22 38L34 14h10L32 38z" fill="#e8631a"/><text x="54" y="31" font-family="Helvetica, Arial, sans-serif" font-size="27" font-weight="700" letter-spacing="-0.6" fill="#12284c">adrian<tspan fill="#e8631a">flux</tspan></text></svg>',
    colours: { brand: "#12284c", accent: "#e8631a", link: "#1d4f9c", button: "#b84508" },
    phone: "0800 123 4567",
    hours: "Mon to Fri 9am to 7pm, Sat 9am to 4pm",
    footer: [
      "Adrian Flux is a trading name used in this sample. Cover is arranged by a broker authorised and regulated by the Financial Conduct Authority.",
    ],
    links,
  }),
  sterling: theme({
    id: "sterling",
    name: "Sterling",
    logo: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 196 44" role="img" aria-label="Sterling"><path d="M20 3l16 6v12c0 10-7 17-16 20C11 38 4 31 4 21V9z" fill="#0f3d2e"/><path d="M13 21l5 6 10-12" fill="none" stroke="#c9a24a" stroke-width="4"/><text x="48" y="31" font-family="Georgia, serif" font-size="28" letter-spacing="0.4" fill="#0f3d2e">Sterling</text></svg>',
    colours: { brand: "#0f3d2e", accent: "#c9a24a", link: "#0b5d44", button: "#0f5a3f" },
    phone: "0800 765 4321",
    hours: "Mon to Fri 8am to 8pm",
    footer: ["Sterling is a trading name used in this sample."],
    links,
  }),
  bikesure: theme({
    id: "bikesure",
    name: "Bikesure",
    logo: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 208 44" role="img" aria-label="Bikesure"><circle cx="13" cy="28" r="9" fill="none" stroke="#141414" stroke-width="4"/><circle cx="43" cy="28" r="9" fill="none" stroke="#141414" stroke-width="4"/><path d="M13 28l9-14h12l9 14M22 14l8 14h-17" fill="none" stroke="#c8102e" stroke-width="4" stroke-linejoin="round"/><text x="60" y="33" font-family="Helvetica, Arial, sans-serif" font-size="29" font-weight="700" letter-spacing="-1" fill="#141414">bike<tspan fill="#c8102e">sure</tspan></text></svg>',
    colours: { brand: "#1a1a1a", accent: "#c8102e", link: "#a60d26", button: "#b40e29" },
    phone: "0800 246 8101",
    hours: "Mon to Fri 9am to 6pm",
    footer: ["Bikesure is a trading name used in this sample."],
    links,
  }),
  census: theme({
    id: "census",
    name: "Household survey",
    logo: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 270 44" role="img" aria-label="Household survey"><path d="M4 40V18L22 5l18 13v22H28V27H16v13z" fill="#4d1f63"/><text x="52" y="31" font-family="Helvetica, Arial, sans-serif" font-size="24" font-weight="700" letter-spacing="-0.4" fill="#2b1138">Household survey</text></svg>',
    colours: { brand: "#4d1f63", accent: "#00a3a6", link: "#5b2474", button: "#0f8243" },
    footer: ["Your answers are used for statistics alone and are kept safe by law."],
    links,
  }),
} as const;
