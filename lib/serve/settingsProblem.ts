/** A setting of the environment that makes no sense, in a sentence for the operator. */
export class SettingsProblem extends Error {}
