/** What the e-mail about a quote that came late says. */
export interface QuoteReady {
  readonly brand: string;
  readonly form: string;
  readonly reference: string;
  /** Leads to the outcome by a resume code. */
  readonly url: string;
  readonly language: string;
}

/** The e-mail that tells a customer that the quote is ready, in English or Welsh. It holds neither answer nor price. */
export function quoteReadyMail({ brand, form, reference, url, language }: QuoteReady): {
  readonly subject: string;
  readonly text: string;
} {
  const [subject, ...lines] =
    language === "cy"
      ? [
          `Mae eich dyfynbris yn barod: ${form}`,
          `Pan anfonoch eich atebion i "${form}" ni allem roi pris i chi. Mae eich dyfynbris yn barod nawr.`,
          `Eich cyfeirnod: ${reference}. Rhowch ef i ni pan ffoniwch. I weld y dyfynbris, agorwch y ddolen hon:`,
          url,
        ]
      : [
          `Your quote is ready: ${form}`,
          `When you sent your answers to "${form}" we could not give you a price. Your quote is ready now.`,
          `Your reference: ${reference}. Tell us this when you call. To see the quote, open this link:`,
          url,
        ];
  return { subject, text: [...lines, brand, ""].join("\n\n") };
}
