/** The library as tests see it: by what the reader presses, by the file it goes into, and in the database itself. */
import { type ExtensionView, type TestBrowser, waitFor } from './test-browser.ts';

/** Presses the first button that begins with these words, once it is there. */
export const pressButton = (view: ExtensionView, words: string) =>
  waitFor(`the button ${words}`, () =>
    view.evaluate((wanted) => {
      const button = [...document.querySelectorAll('button')].find((each) =>
        each.textContent?.startsWith(wanted),
      );
      button?.click();
      return button !== undefined;
    }, words),
  );

/** Puts a file into the picker of one section of the settings, as a reader chooses it. */
export const giveFile = (settings: ExtensionView, section: string, content: string, name: string) =>
  settings.evaluate(
    (id, text, called) => {
      const picker = document.querySelector<HTMLInputElement>(`#${id} input[type=file]`);
      const given = new DataTransfer();
      given.items.add(new File([text], called));
      if (picker) picker.files = given.files;
      picker?.dispatchEvent(new Event('change', { bubbles: true }));
    },
    section,
    content,
    name,
  );

/** Has the settings save everything, and returns what is in the file. */
export const saveBackup = (settings: ExtensionView) =>
  settings.evaluate(async () => {
    const written = new Promise<Blob>((resolve) => {
      const create = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob) => {
        resolve(blob as Blob); // nothing else is saved here
        return create(blob);
      };
    });
    document.querySelector<HTMLElement>('#storage button')?.click();
    return (await written).text();
  });

/** A kept article as it is stored, as far as tests ask. */
export interface StoredArticle {
  title: string;
  entries: string[];
  paragraphs: { text: string }[];
  words: string[];
  published: string | null;
}

/** Every article in the database, as the background or a page of Sidelight's sees it. */
export const readStoredArticles = (from: TestBrowser | ExtensionView) =>
  ('evaluate' in from ? from.evaluate : from.evaluateBackground)(async () => {
    const open = indexedDB.open('sidelight');
    await new Promise((resolve) => {
      open.onsuccess = resolve;
    });
    const request = open.result.transaction('articles').objectStore('articles').getAll();
    await new Promise((resolve) => {
      request.onsuccess = resolve;
    });
    open.result.close();
    return request.result as StoredArticle[];
  });
