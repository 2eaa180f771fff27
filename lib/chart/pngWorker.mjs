/** The thread that draws pictures (renderPng.ts): resvg as WebAssembly, with the font in its memory. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

const { path, family } = workerData;
await initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));
const font = readFileSync(path);

parentPort.on('message', ({ number, svg, zoom }) => {
  try {
    const drawing = new Resvg(svg, {
      fitTo: { mode: 'zoom', value: zoom },
      font: {
        loadSystemFonts: false,
        fontBuffers: [font],
        defaultFontFamily: family,
        sansSerifFamily: family,
      },
    });
    const image = drawing.render();
    const png = image.asPng();
    image.free();
    drawing.free();
    parentPort.postMessage({ number, png });
  } catch (error) {
    parentPort.postMessage({ number, error: String(error) });
  }
});
