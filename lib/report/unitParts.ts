/** The unit of a report as places and what is left: 柳州市, 柳南区 + 人民政府; 沭阳县 + 发展和改革局. */
export interface UnitParts {
  readonly places: readonly string[];
  readonly rest: string;
}

/**
 * A place and its level. The characters of levels stand in names too: 柳州市, 镇江市, 新乡市, 沙市区; and in words of
 * departments: 城市管理局, 城镇, 城乡, 社区, 区域.
 */
const PLACE =
  /.{1,10}?(?:自治区|自治州|自治县|省|(?<!城)市(?![区场])|(?<!社)区(?![市县镇乡域])|(?<!城)镇(?![市区县乡])|(?:县|旗|州|盟|(?<!城)乡|街道)(?![市区县镇]))/y;

/** Takes the name of a body apart; the places are what its levels end. */
export function partsOf(unit: string): UnitParts {
  const places: string[] = [];
  PLACE.lastIndex = 0;
  let end = 0;
  for (let found = PLACE.exec(unit); found && places.length < 4; found = PLACE.exec(unit)) {
    places.push(found[0]);
    end = PLACE.lastIndex;
  }
  return { places, rest: unit.slice(end) };
}
