/** What the e-mail that confirms a submission says. */
export interface Confirmed {
  readonly brand: string;
  readonly form: string;
  readonly reference: string;
  readonly language: string;
}

/** The e-mail that confirms a submission, in English or Welsh. It holds no answer. */
export function submittedMail({ brand, form, reference, language }: Confirmed): {
  readonly subject: string;
  readonly text: string;
} {
  const [subject, ...lines] =
    language === "cy"
      ? [
          `Rydym wedi derbyn eich atebion: ${form}`,
          `Diolch. Rydym wedi derbyn eich atebion i "${form}".`,
          `Eich cyfeirnod: ${reference}. Cadwch ef: bydd ei angen arnoch os byddwch yn cysylltu â ni.`,
        ]
      : [
          `We have your answers: ${form}`,
          `Thank you. We have received your answers to "${form}".`,
          `Your reference: ${reference}. Keep it: you need it if you contact us.`,
        ];
  return { subject, text: [...lines, brand, ""].join("\n\n") };
}
