/** What is used of nodejieba, said here because it is optional: the project is built where it is not installed too. */
declare module "nodejieba" {
  const nodejieba: {
    load(files: { dict: string; hmmDict: string; userDict: string; idfDict: string; stopWordDict: string }): boolean;
    /** `newWords`: whether words that the dictionary does not know are guessed. */
    cut(text: string, newWords?: boolean): string[];
  };
  export default nodejieba;
}
