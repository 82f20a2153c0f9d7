/** A file handed to the browser, which saves it as it saves downloads. */

/** Until a browser has certainly read what it was told to save, ms. */
const SAVED_MS = 10_000;

/** Saves text as a file of JSON. */
export function saveFile(name: string, content: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type: 'application/json' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), SAVED_MS);
}
