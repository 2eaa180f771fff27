import type { ServerResponse } from 'node:http';

const POLICY = 'content-security-policy';

/**
 * Gives an answer a policy at the last moment, unless it states one itself: Next leaves out what a route says where a header is there
 * already, and of two policies browsers hold a page to both. A 304 has none: the reader's copy has that of its own nonce.
 */
export function policyUnlessOwn(response: ServerResponse, policy: string): void {
  const head = response.writeHead.bind(response);
  Object.assign(response, {
    writeHead: (status: number, ...rest: readonly unknown[]): ServerResponse => {
      if (status !== 304 && !response.hasHeader(POLICY)) response.setHeader(POLICY, policy);
      // What was handed in goes on as it came: Node knows its forms.
      return Reflect.apply(head, response, [status, ...rest]);
    },
  });
}
