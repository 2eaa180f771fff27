import { places } from '../../app/places';

describe('places', () => {
  const free = (place: ReturnType<ReturnType<typeof places>>): (() => void) => {
    if (typeof place === 'string') throw new Error(`No place: ${place}`);
    return place;
  };

  test('gives one caller so many, whatever others have, and takes each back once', () => {
    const placeOf = places({ ofCaller: 3 });
    const [first] = [1, 2, 3].map(() => free(placeOf('198.51.100.1')));
    expect(placeOf('198.51.100.1')).toBe('caller');
    free(placeOf('198.51.100.2'));
    first?.();
    first?.();
    free(placeOf('198.51.100.1'));
    expect(placeOf('198.51.100.1')).toBe('caller');
  });

  test('has so many in all, and tells who has them', () => {
    const placeOf = places({ ofCaller: 2, inAll: 3 });
    const first = free(placeOf('a'));
    free(placeOf('a'));
    free(placeOf('b'));
    expect(placeOf('a')).toBe('caller');
    expect(placeOf('c')).toBe('all');
    first();
    free(placeOf('c'));
  });
});
