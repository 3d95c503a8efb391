/** Put in by the build, from package.json. */
declare const DUIZHAO_VERSION: string;

export const version: string = DUIZHAO_VERSION;
