/**
 * Readings of place names that a general dictionary gets wrong, without tones, a syllable a character. Each holds
 * wherever the characters stand together: 乐清市教育局 is read like 乐清. A single character is always read so in the
 * names of places and offices. Source: 中国地名录 and the places' own romanisation on road signs and web hosts.
 */
export const PLACE_READINGS: Readonly<Record<string, string>> = {
  什: 'shi',
  都: 'du',
  单县: 'shan xian',
  召陵: 'shao ling',
  大埔: 'da bu',
  吴堡: 'wu bu',
  红寺堡: 'hong si bu',
  宕昌: 'tan chang',
  尉犁: 'yu li',
  繁峙: 'fan shi',
  曾都: 'zeng du',
  民乐县: 'min le xian',
  乐亭: 'lao ting',
  乐陵: 'lao ling',
  乐清: 'yue qing',
  穆棱: 'mu ling',
  歙县: 'she xian',
  泌阳: 'bi yang',
  浚县: 'xun xian',
  涡阳: 'guo yang',
  洪洞: 'hong tong',
  六合: 'lu he',
  六安: 'lu an',
  牟定: 'mou ding',
  珲春: 'hun chun',
  称多: 'chen duo',
  筠连: 'jun lian',
  蔚县: 'yu xian',
  闵行: 'min hang',
  调兵山: 'diao bing shan',
  黄陂: 'huang pi',
};
