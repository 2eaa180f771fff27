import { callerOf, clientAddress, trustedProxies } from '../../lib/serve/clientAddress';

describe('clientAddress', () => {
  test.each([
    // No proxy is trusted: what anybody writes into the header counts for nothing.
    ['', '203.0.113.5', '198.51.100.1', '203.0.113.5'],
    ['', '203.0.113.5', null, '203.0.113.5'],
    ['127.0.0.1', '::ffff:127.0.0.1', '198.51.100.1', '198.51.100.1'],
    ['127.0.0.1', '127.0.0.1', null, '127.0.0.1'],
    // The last that no trusted proxy has; what stands before was written by the caller.
    ['127.0.0.1', '127.0.0.1', '1.1.1.1, 198.51.100.1', '198.51.100.1'],
    ['127.0.0.1, 10.0.0.0/8', '127.0.0.1', '198.51.100.1, 10.2.3.4', '198.51.100.1'],
    ['10.0.0.0/8', '127.0.0.1', '198.51.100.1', '127.0.0.1'],
    ['127.0.0.1', '127.0.0.1', 'unknown, <script>', '127.0.0.1'],
    ['fd00::/8', 'fd00::1', '2001:db8::7', '2001:db8::7'],
  ])('trusting “%s”, from %s with %j, is %s', (trusted, socket, forwarded, address) => {
    expect(clientAddress(socket, forwarded, trustedProxies(trusted))).toBe(address);
  });

  test.each(['localhost', '10.0.0.0/x', '10.0.0.0/33', '300.1.1.1'])(
    'refuses “%s” as a proxy, in words',
    (list) => {
      expect(() => trustedProxies(list)).toThrow(/TRUSTED_PROXIES/);
    },
  );
});

describe('callerOf', () => {
  test.each([
    ['203.0.113.5', '203.0.113.5'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8::7', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['unknown', 'unknown'],
  ])('%s is counted as %s', (address, caller) => {
    expect(callerOf(address)).toBe(caller);
  });
});
