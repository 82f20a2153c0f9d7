/** Which characters leave something on the line. */

/** Anything but the white space that HTML collapses; a no-break space counts. */
const INK = /[^ \t\n\r\f]/;

/** Whether text holds more than collapsible white space. */
export function hasInk(data: string): boolean {
  return INK.test(data);
}
