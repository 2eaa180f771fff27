/**
 * Builds the pages, so that starting need not; started by run.js.
 *
 *   npm run build
 */
import { buildIfStale } from '../lib/run/buildIfStale';

console.log(buildIfStale() ? '已构建。' : '已是最新，没有重新构建。');
