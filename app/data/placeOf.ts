/** Downloads of the whole data set that one caller may have under way: all there are is six, and a reader may take as slowly as they like. */
const MOST = 3;

const held: string[] = [];

/** Takes a place for a caller and returns how to give it back, which may be called again; null when the caller has as many as may be. */
export function placeOf(caller: string): (() => void) | null {
  if (held.filter((one) => one === caller).length >= MOST) return null;
  held.push(caller);
  let isHeld = true;
  return () => {
    if (isHeld) held.splice(held.indexOf(caller), 1);
    isHeld = false;
  };
}
