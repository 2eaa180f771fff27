import type { Sprm } from './readSprms';

/** How the cells of one table row lie: `edges[i]` and `edges[i + 1]` bound cell `i`, in twentieths of a point. */
export interface RowShape {
  readonly edges: readonly number[];
  /** Cells that hang on the one before them and show nothing of their own. */
  readonly joinsLeft: readonly boolean[];
  /** Cells that hang on the one above them. */
  readonly joinsAbove: readonly boolean[];
}

const TABLE_DEFINITION = 0xd608;
const MERGE = 0x5624;
const VERTICAL_MERGE = 0xd62b;
/** Changes that add, drop, split or resize cells: no program saves them, and they would void the edges. */
const RESHAPES = new Set([0x7621, 0x5622, 0x5625, 0x7623]);
const CELL_LENGTH = 20;
const VERTICAL_CONTINUED = 1;

function definedShape(
  operand: DataView,
): { edges: number[]; horizontal: number[]; vertical: number[] } | null {
  if (operand.byteLength < 1) return null;
  const count = operand.getUint8(0);
  const flagsAt = 1 + (count + 1) * 2;
  if (flagsAt > operand.byteLength) return null;
  const flags = Array.from({ length: count }, (_, i) => {
    const at = flagsAt + i * CELL_LENGTH;
    return at + 2 <= operand.byteLength ? operand.getUint16(at, true) : null;
  });
  return {
    edges: Array.from({ length: count + 1 }, (_, i) => operand.getInt16(1 + i * 2, true)),
    horizontal: flags.map((flag) => (flag === null ? 0 : flag & 3)),
    vertical: flags.map((flag) => (flag === null ? 0 : (flag >> 5) & 3)),
  };
}

/** The shape that the properties of a row end state ([MS-DOC] 2.9.320), or null when they state none. */
export function readRowShape(sprms: readonly Sprm[]): RowShape | null {
  const definition = sprms.findLast(({ code }) => code === TABLE_DEFINITION);
  const shape = definition ? definedShape(definition.operand) : null;
  if (!shape || sprms.some(({ code }) => RESHAPES.has(code))) return null;
  const { edges, horizontal, vertical } = shape;

  // Of a set of merged cells the first carries one value and the others another; which is which differs by program.
  const joinsLeft: boolean[] = [];
  let first = 0;
  for (const [i, value] of horizontal.entries()) {
    if (value === 0 || horizontal[i - 1] === 0 || i === 0) first = value;
    joinsLeft.push(value !== 0 && i > 0 && horizontal[i - 1] !== 0 && value !== first);
  }
  for (const { code, operand } of sprms) {
    if (code === MERGE) {
      for (let i = operand.getUint8(0) + 1; i < operand.getUint8(1); i += 1) joinsLeft[i] = true;
    }
    if (code === VERTICAL_MERGE && operand.byteLength >= 2)
      vertical[operand.getUint8(0)] = operand.getUint8(1);
  }
  return {
    edges,
    joinsLeft: joinsLeft.slice(0, horizontal.length),
    joinsAbove: vertical.slice(0, horizontal.length).map((value) => value === VERTICAL_CONTINUED),
  };
}
