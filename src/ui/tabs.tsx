/**
 * Tabs after the WAI-ARIA Authoring Practices: one tab stop, arrow keys move and
 * select, Home and End go to the ends. A panel is built when first selected and
 * kept from then on, so that what was opened in it stays open.
 */
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { formatNumber } from './language.tsx';

export interface Tab {
  /** Unique in the document; panel and tab take their ids from it. */
  id: string;
  title: string;
  /** Number of things inside; null shows none. */
  count: number | null;
  panel: () => ComponentChildren;
}

/** Index that a key leads to from `from` of `length` tabs. Returns null for keys that do not move. */
export function moveTab(key: string, from: number, length: number, rightToLeft: boolean): number | null {
  const forward = rightToLeft ? 'ArrowLeft' : 'ArrowRight';
  const back = rightToLeft ? 'ArrowRight' : 'ArrowLeft';
  if (key === forward) return (from + 1) % length;
  if (key === back) return (from - 1 + length) % length;
  if (key === 'Home') return 0;
  if (key === 'End') return length - 1;
  return null;
}

interface TabsProps {
  label: string;
  tabs: Tab[];
  /** Id of the tab that is open; kept by whoever outlives the tabs. */
  selected: string;
  onSelect(id: string): void;
}

export function Tabs({ label, tabs, selected, onSelect }: TabsProps) {
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set([selected]));
  const list = useRef<HTMLDivElement>(null);

  const select = (id: string) => {
    onSelect(id);
    setSeen((before) => new Set([...before, id]));
  };
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const rightToLeft = list.current !== null && getComputedStyle(list.current).direction === 'rtl';
    const next = moveTab(event.key, index, tabs.length, rightToLeft);
    const tab = next === null ? undefined : tabs[next];
    if (tab === undefined) return;
    event.preventDefault();
    select(tab.id);
    document.getElementById(`tab-${tab.id}`)?.focus(); // null only while the tab is being removed
  };

  return (
    <>
      <div class="sl-tabs" role="tablist" aria-label={label} ref={list}>
        {tabs.map((tab, index) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`tab-${tab.id}`}
            class="sl-tab"
            aria-selected={tab.id === selected}
            aria-controls={`panel-${tab.id}`}
            tabIndex={tab.id === selected ? 0 : -1}
            onClick={() => select(tab.id)}
            onKeyDown={(event) => onKeyDown(event, index)}
          >
            {tab.title}
            {tab.count !== null && <span class="sl-tab-count"> {formatNumber(tab.count)}</span>}
          </button>
        ))}
      </div>
      {tabs.map((tab) => (
        <div
          key={tab.id}
          role="tabpanel"
          id={`panel-${tab.id}`}
          class="sl-panel"
          aria-labelledby={`tab-${tab.id}`}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a panel that starts with text must be reachable by Tab (APG, tabs)
          tabIndex={0}
          hidden={tab.id !== selected}
        >
          {seen.has(tab.id) && tab.panel()}
        </div>
      ))}
    </>
  );
}
