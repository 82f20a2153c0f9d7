/** What assistive technology is told, through Chromium's accessibility tree: it sees into closed shadow roots. */
import type { Page } from 'puppeteer-core';

export interface SeenDialog {
  name: string;
  /** Names of everything in it, in order. */
  words: string[];
}

interface AXNode {
  nodeId: string;
  ignored: boolean;
  role?: { value?: string };
  name?: { value?: string };
  childIds?: string[];
}

/** The dialog on a page, or null. Chromium only. */
export async function readDialog(page: Page): Promise<SeenDialog | null> {
  const session = await page.createCDPSession();
  try {
    const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as { nodes: AXNode[] };
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const dialog = nodes.find((node) => node.role?.value === 'dialog');
    if (!dialog) return null;
    const words: string[] = [];
    const collect = (node: AXNode) => {
      if (!node.ignored && node.role?.value === 'StaticText' && node.name?.value) words.push(node.name.value);
      for (const id of node.childIds ?? []) {
        const child = byId.get(id);
        if (child) collect(child);
      }
    };
    collect(dialog);
    return { name: dialog.name?.value ?? '', words };
  } finally {
    await session.detach();
  }
}
