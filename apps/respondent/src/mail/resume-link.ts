/** What the e-mail with the link to come back says. */
export interface ResumeLink {
  readonly brand: string;
  readonly form: string;
  readonly url: string;
  /** The last day, in the reader's language. */
  readonly until: string;
  readonly language: string;
}

/** The words of a plain-text e-mail. */
export interface MailText {
  readonly subject: string;
  readonly text: string;
}

/** The e-mail that leads back to saved answers, in English or Welsh. It holds no answer. */
export function resumeLinkMail({ brand, form, url, until, language }: ResumeLink): MailText {
  const [subject, ...lines] =
    language === "cy"
      ? [
          `Parhau â'ch atebion: ${form}`,
          `Mae eich atebion i "${form}" wedi'u cadw. I barhau, agorwch y ddolen hon:`,
          url,
          `Mae'n gweithio tan ${until}. Peidiwch â'i rhannu: gall unrhyw un sydd â hi weld eich atebion.`,
        ]
      : [
          `Carry on with your answers: ${form}`,
          `Your answers to "${form}" are saved. To carry on, open this link:`,
          url,
          `It works until ${until}. Keep it to yourself: anyone who has it can see your answers.`,
        ];
  return { subject, text: [...lines, brand, ""].join("\n\n") };
}
