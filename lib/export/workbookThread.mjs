/** The thread that writes one large workbook (printXlsx.ts), and ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { tsImport } from 'tsx/esm/api';

const { toWorkbook } = await tsImport('./toWorkbook.ts', import.meta.url);
const workbook = await toWorkbook(workerData.table, workerData.language);
parentPort.postMessage(workbook, [workbook.buffer]);
