/** Which characters leave something on the line. */

/** Anything but the white space that HTML collapses; a no-break space counts. */
const INK = /[^ \t\n\r\f]/;

/** Whether text holds more than collapsible white space. */
export function hasInk(data: string): boolean {
  // Most text begins with a letter: no need to start the expression.
  return data.charCodeAt(0) > SPACE || INK.test(data);
}

/** The highest of the characters that HTML collapses. */
const SPACE = 0x20;
