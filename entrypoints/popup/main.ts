/** The toolbar popup. */
import { startContext } from '../context/context-app.tsx';

// Android opens the popup as a whole screen; a desktop popup has no width but its content's.
document.documentElement.classList.toggle('sl-whole-screen', navigator.userAgent.includes('Android'));
const root = document.getElementById('context');
if (root !== null) startContext(root, 'popup'); // it stands in the document
