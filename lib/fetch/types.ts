/** What is asked of other people's servers, and no more. Bytes and milliseconds. */
export interface FetchLimits {
  /** Of a body, as sent and unpacked. */
  readonly size: number;
  /** For one answer, from the connection to the last byte. */
  readonly time: number;
  /** Between the beginnings of two requests to one host. */
  readonly interval: number;
  readonly redirects: number;
  /** Tries in all where a failure may pass. */
  readonly tries: number;
  /** Before the second try; doubled before each further one. */
  readonly firstPause: number;
}

export const LIMITS: FetchLimits = {
  size: 64 * 1024 * 1024,
  time: 60_000,
  interval: 2_000,
  redirects: 5,
  tries: 4,
  firstPause: 4_000,
};

/** Where requests may go. */
export interface Permissions {
  /** Host names, `*.gov.cn` for all below one. */
  readonly hosts: readonly string[];
  /** `host:port` of this machine or network that may be asked all the same, plain: for tests and mirrors. */
  readonly localHosts: readonly string[];
}

/** Why a page could not be had: a Chinese sentence. `passing`: another try may do. */
export class FetchProblem extends Error {
  override readonly name = 'FetchProblem';
  constructor(
    message: string,
    readonly passing: boolean,
    /** Milliseconds after which the server wants to be asked again. */
    readonly retryAfter: number | null = null,
    readonly status: number | null = null,
  ) {
    super(message);
  }
}
