/** Something that the user can understand and mend: shown without a stack. */
export class Failure extends Error {}
