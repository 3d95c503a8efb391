/** What is used of nodejieba, said here because it is optional: the project is built where it is not installed too. */
declare module "nodejieba" {
  const nodejieba: {
    load(files: { dict: string; hmmDict: string; userDict: string; idfDict: string; stopWordDict: string }): boolean;
    cut(text: string, strict?: boolean): string[];
    tag(text: string): { word: string; tag: string }[];
  };
  export default nodejieba;
}
