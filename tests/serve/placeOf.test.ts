import { placeOf } from '../../app/data/placeOf';

test('placeOf gives one caller three places, whatever others have, and takes each back once', () => {
  const places = [1, 2, 3].map(() => placeOf('198.51.100.1'));
  expect(places.every((place) => place !== null)).toBe(true);
  expect(placeOf('198.51.100.1')).toBeNull();
  const other = placeOf('198.51.100.2');
  expect(other).not.toBeNull();
  places[0]?.();
  places[0]?.();
  const again = placeOf('198.51.100.1');
  expect(again).not.toBeNull();
  expect(placeOf('198.51.100.1')).toBeNull();
  for (const giveBack of [...places, other, again]) giveBack?.();
});
