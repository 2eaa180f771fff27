import { isPublicAddress } from '../../lib/fetch/isPublicAddress';

test.each([
  ['1.1.1.1', true],
  ['2606:4700:4700::1111', true],
  ['10.0.0.1', false],
  ['127.0.0.1', false],
  ['169.254.169.254', false],
  ['0.0.0.0', false],
  ['::1', false],
  ['::', false],
  ['::10.0.0.1', false],
  ['::127.0.0.1', false],
  ['::a00:1', false],
  ['::808:808', false],
  ['::ffff:10.0.0.1', false],
  ['::ffff:1.1.1.1', true],
  ['fd00::1', false],
  ['fe80::1', false],
  ['64:ff9b::a00:1', false],
  ['localhost', false],
])('%s is of the public internet: %p', (address, isPublic) => {
  expect(isPublicAddress(address)).toBe(isPublic);
});
