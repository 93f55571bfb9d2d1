import type { MailText } from "./resume-link.ts";

/** What the e-mail that confirms a submission tells. It holds no answer. */
export interface Confirmation {
  readonly brand: string;
  readonly survey: string;
  /** When it was submitted, in the reader's language. */
  readonly at: string;
  readonly reference: string;
  readonly language: string;
}

/** The e-mail that confirms a submission, in English or Welsh. */
export function confirmationMail({ brand, survey, at, reference, language }: Confirmation): MailText {
  const [subject, ...lines] =
    language === "cy"
      ? [
          `Cadarnhad: ${survey}`,
          `Rydym wedi cael eich atebion i "${survey}".`,
          `Cyflwynwyd: ${at}\nCyfeirnod: ${reference}`,
          "Nid oes angen gwneud dim byd arall. Nid yw'r neges hon yn cynnwys eich atebion.",
        ]
      : [
          `Confirmation: ${survey}`,
          `We have received your answers to "${survey}".`,
          `Submitted: ${at}\nReference: ${reference}`,
          "There is nothing more to do. This message does not hold your answers.",
        ];
  return { subject, text: [...lines, brand, ""].join("\n\n") };
}
