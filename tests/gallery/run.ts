/**
 * `npm run gallery`: every view in every state, light and dark, in pictures and on a contact sheet in
 * `.output/gallery`. `-- --firefox`, `--language uk` and `--forced-colours` show them in another way;
 * `-- --contrast` measures marks on saved real pages; `-- --readme` takes the pictures in README.md,
 * `-- --store` those for the stores;
 * `-- --record` draws them in boxes and keeps them as what the tests hold every view to.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { BrowserName } from '../browser/harness/test-browser.ts';
import { writeContactSheet } from './contact-sheet.ts';
import { takeReadmePictures } from './readme.ts';
import { reportRealContrast } from './real-contrast.ts';
import { nameFile, recordReferences } from './references.ts';
import { takeStorePictures } from './store.ts';
import { launchBare, openViews, SCHEMES, type Scheme, setScheme } from './views.ts';

const { values } = parseArgs({
  options: {
    firefox: { type: 'boolean', default: false },
    'forced-colours': { type: 'boolean', default: false },
    language: { type: 'string', default: 'en' },
    record: { type: 'boolean', default: false },
    contrast: { type: 'boolean', default: false },
    readme: { type: 'boolean', default: false },
    store: { type: 'boolean', default: false },
  },
});
if (values.contrast) process.exitCode = (await reportRealContrast()) ? 0 : 1;
else if (values.readme) await takeReadmePictures();
else if (values.store) await takeStorePictures();
else await takeGallery();

async function takeGallery(): Promise<void> {
  const { language, record, 'forced-colours': forcedColours } = values;
  const name: BrowserName = values.firefox && !record ? 'firefox' : 'chromium';
  /** Colours of the reader's own are neither light nor dark. */
  const schemes: readonly Scheme[] = forcedColours ? ['light'] : SCHEMES;

  const taken: { view: string; file: string; png: Uint8Array }[] = [];
  for (const scheme of schemes) {
    const browser = await launchBare(name, { scheme, forcedColours });
    try {
      const views = await openViews(browser, { language, boxes: record });
      if (name === 'chromium') await setScheme(views.page, scheme, forcedColours);
      for (const view of views.names) {
        await views.show(view);
        taken.push({ view, file: nameFile(view, scheme), png: await views.take() });
      }
    } finally {
      await browser.close();
    }
  }

  if (record) {
    await recordReferences(taken);
    console.log(
      `${taken.length} references recorded in tests/gallery/references: look at them before they are kept`,
    );
  } else {
    const ways = [name, language, ...(forcedColours ? ['forced-colours'] : [])].join('-');
    const folder = fileURLToPath(new URL(`../../.output/gallery/${ways}`, import.meta.url));
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    for (const { file, png } of taken) writeFileSync(join(folder, file), png);
    const sheet = writeContactSheet(
      `Sidelight, ${ways}`,
      [...new Set(taken.map(({ view }) => view))],
      schemes,
    );
    writeFileSync(join(folder, 'index.html'), sheet);
    console.log(`${taken.length} pictures; contact sheet: ${join(folder, 'index.html')}`);
  }
}
