/** A file handed to the browser, which saves it as it saves downloads. */

/** Until a browser has certainly read what it was told to save, ms. */
const SAVED_MS = 10_000;

/** Saves a file; text is one of JSON. */
export function saveFile(name: string, content: string | Blob): void {
  const link = document.createElement('a');
  const file = typeof content === 'string' ? new Blob([content], { type: 'application/json' }) : content;
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), SAVED_MS);
}
