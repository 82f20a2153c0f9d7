/** The style sheets of popup and side panel, in the order in which they hold. */
import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import '../../src/ui/card/statement.css';
import '../../src/ui/tabs.css';
import '../../src/ui/undo-list.css';
import '../../src/ui/context/context.css';
import '../../src/ui/context/notices.css';
import '../../src/ui/context/lists.css';
import '../../src/ui/context/search.css';
import '../../src/ui/context/timeline.css';
import '../../src/ui/context/about.css';
import '../../src/ui/look-up.css';
import '../../src/ui/fields.css';
