/** Gives a caller a place and says how to give it back, which may be called again; or says who has all that there are. */
export type Places = (caller: string) => (() => void) | 'caller' | 'all';

/**
 * Places for answers that wait for their reader, who may take as slowly as they like: so many in all, and so many of them for one caller.
 * Without `inAll` somebody else bounds them.
 */
export function places({
  ofCaller,
  inAll = Number.POSITIVE_INFINITY,
}: {
  readonly ofCaller: number;
  readonly inAll?: number;
}): Places {
  const held: string[] = [];
  return (caller) => {
    if (held.filter((one) => one === caller).length >= ofCaller) return 'caller';
    if (held.length >= inAll) return 'all';
    held.push(caller);
    let isHeld = true;
    return () => {
      if (isHeld) held.splice(held.indexOf(caller), 1);
      isHeld = false;
    };
  };
}
