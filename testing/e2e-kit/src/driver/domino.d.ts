/** The package declares itself under its old name, "domino". */
declare module "@mixmark-io/domino" {
  const domino: { createDocument: (html: string) => Document };
  export default domino;
}
