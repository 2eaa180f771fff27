/** A cause of failure in words a person can act on. */
export class DatabaseProblem extends Error {
  override readonly name: string = 'DatabaseProblem';
}

/** The embedded database's folder cannot be used as it is: the folder may be set aside, never deleted. */
export class DamagedFolder extends DatabaseProblem {
  override readonly name = 'DamagedFolder';
  constructor(
    message: string,
    /** The data folder. */
    readonly folder: string,
  ) {
    super(message);
  }
}
