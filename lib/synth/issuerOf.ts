import type { InventedUnit } from './inventedUnit';

/** The body as its titles print it, from the province down: 示例省示范市样例甲子县人民政府. */
export function issuerOf({ path, type }: InventedUnit): string {
  if (type === 'subdistrict') return `${path}办事处`;
  return type.endsWith('_gov') || type === 'town' ? `${path}人民政府` : path;
}
