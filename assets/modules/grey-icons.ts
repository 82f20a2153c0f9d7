/**
 * Draws the toolbar icon in grey, for sites the reader has turned off: icons/off/16.png and so on,
 * from the same drawing as the coloured ones. At build time, since not every background has a canvas.
 */
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import sharp from 'sharp';
import { defineWxtModule } from 'wxt/modules';

/** Pixels; those that src/platform/toolbar.ts hands to the browser. */
const SIZES = [16, 32, 48];
const DRAWING = 'assets/icon/icon.svg';

/** Fainter than the coloured icon as well: on a grey toolbar the hue alone tells too little. */
const FADED = { r: 1, g: 1, b: 1, alpha: 0.55 };

export default defineWxtModule({
  name: 'grey-icons',
  setup(wxt) {
    wxt.hooks.hook('build:done', async (_, output) => {
      const folder = resolve(wxt.config.outDir, 'icons/off');
      await mkdir(folder, { recursive: true });
      for (const size of SIZES) {
        const faded = await sharp({ create: { width: size, height: size, channels: 4, background: FADED } })
          .png()
          .toBuffer();
        await sharp(resolve(wxt.config.srcDir, DRAWING))
          .resize(size)
          .grayscale()
          .composite([{ input: faded, blend: 'dest-in' }])
          .png()
          .toFile(resolve(folder, `${size}.png`));
        output.publicAssets.push({ type: 'asset', fileName: `icons/off/${size}.png` });
      }
    });
    wxt.hooks.hook('prepare:publicPaths', (_, paths) => {
      for (const size of SIZES) paths.push(`icons/off/${size}.png`);
    });
  },
});
