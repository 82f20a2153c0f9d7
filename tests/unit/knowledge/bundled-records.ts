/** The records of the bundled pack, as the extension ships them. Compiled once for all tests. */
import pack from 'virtual:bundled-pack';

export const { records } = pack;
