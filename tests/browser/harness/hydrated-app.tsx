/** The app of the hydrated page: the same tree as `hydrated-page.ts` renders, with state. */
// Tells of every mismatch with what the server sent.
import 'preact/debug';
import { hydrate } from 'preact';
import { useState } from 'preact/hooks';

function App() {
  const [count, setCount] = useState(0);
  const [next, setNext] = useState(false);
  return (
    <article>
      <h1>Readers</h1>
      <p id="story">
        {next ? (
          'The ICRC was named in the next one.'
        ) : (
          <>
            Maria Zakharova speaks for the <b>Russian Foreign Ministry</b> and was named in a report on the
            Istanbul talks.
          </>
        )}
      </p>
      <button type="button" id="count" onClick={() => setCount(count + 1)}>
        {`${count} readers`}
      </button>
      <button type="button" id="rename" onClick={() => setNext(true)}>
        Next
      </button>
    </article>
  );
}

const root = document.getElementById('app');
if (root) hydrate(<App />, root);
