/**
 * The rules of a file's own style sheets that can hide something, in the order
 * of the cascade. Sheets elsewhere are not fetched. Cascade layers count as
 * written in order; `@container` and `@scope` rules are left out.
 */
import type { Block, CssNode, Declaration, Rule, Selector } from 'css-tree';
import * as csstree from 'css-tree';
import { mediaHolds, preludeHolds } from './html-document-media.ts';

/** The properties that decide whether text is seen, and on lines of its own. */
export type Property = 'display' | 'visibility' | 'content-visibility' | 'float' | 'position';

export interface Setting {
  property: Property;
  value: string;
  important: boolean;
}

export interface StyleRule {
  selector: string;
  /** Names that must occur in the document for the selector to match anything: ".card", "#top". */
  requires: string[];
  /** One number per selector: ids, classes and types, each below 1000. */
  specificity: number;
  settings: Setting[];
}

const PROPERTIES = new Set<string>([
  'display',
  'visibility',
  'content-visibility',
  'float',
  'position',
] satisfies Property[]);
/** Browsers drop the values of other engines and of old hacks ("none\\9"), so that an earlier rule holds. */
const KNOWN_VALUE = /^(?!-ms-|-moz-)[a-z -]+$/;
const SKIPPED_ATRULES = new Set([
  'container',
  'scope',
  'starting-style',
  'keyframes',
  'font-face',
  'page',
  'property',
]);

/** Reads one sheet; rules come in source order. Faulty parts are left out, as browsers do. */
export function readRules(css: string): StyleRule[] {
  const rules: StyleRule[] = [];
  const sheet = csstree.parse(css, { parseValue: false, parseCustomProperty: false, onParseError: () => {} });
  collectRules(sheet, '', rules);
  return rules;
}

function collectRules(node: CssNode, parent: string, rules: StyleRule[]): void {
  if (node.type === 'Atrule') {
    const name = node.name.toLowerCase().replace(/^-\w+-/, '');
    if (node.block === null || SKIPPED_ATRULES.has(name)) return;
    if (name === 'media' && !preludeHolds(node.prelude)) return;
    collectChildren(node.block, parent, rules);
  } else if (node.type === 'Rule') collectRule(node, parent, rules);
  else if (node.type === 'StyleSheet')
    for (const child of node.children.toArray()) collectRules(child, parent, rules);
}

function collectChildren(block: Block, parent: string, rules: StyleRule[]): void {
  for (const child of block.children.toArray()) collectRules(child, parent, rules);
}

function collectRule(rule: Rule, parent: string, rules: StyleRule[]): void {
  if (rule.prelude.type !== 'SelectorList') return;
  const settings = rule.block.children
    .toArray()
    .filter((child) => child.type === 'Declaration')
    .flatMap(settingOf);
  const nested = rule.block.children
    .toArray()
    .some((child) => child.type === 'Rule' || child.type === 'Atrule');
  if (settings.length > 0) {
    for (const selector of rule.prelude.children.toArray()) {
      if (selector.type !== 'Selector') continue;
      rules.push({
        selector: nest(csstree.generate(selector), parent),
        requires: requiredNames(selector),
        specificity: specificityOf(selector),
        settings,
      });
    }
  }
  if (nested) collectChildren(rule.block, nest(csstree.generate(rule.prelude), parent), rules);
}

/** CSS Nesting: `&` stands for the parent rule, and is meant where it is missing. */
function nest(selector: string, parent: string): string {
  if (parent === '') return selector;
  return selector.includes('&') ? selector.replaceAll('&', `:is(${parent})`) : `:is(${parent}) ${selector}`;
}

function settingOf({ property, value, important }: Declaration): Setting[] {
  const name = property.toLowerCase();
  if (!PROPERTIES.has(name)) return [];
  const text = csstree.generate(value).trim().toLowerCase();
  if (!KNOWN_VALUE.test(text)) return [];
  // The set holds exactly the members of Property.
  return [{ property: name as Property, value: text, important: important !== false }];
}

/** Settings of a `style` attribute. */
export function readInlineStyle(style: string): Setting[] {
  const list = csstree.parse(style, {
    context: 'declarationList',
    parseValue: false,
    onParseError: () => {},
  });
  if (list.type !== 'DeclarationList') return [];
  return list.children
    .toArray()
    .filter((child) => child.type === 'Declaration')
    .flatMap(settingOf);
}

/** Whether a style element's `media` attribute lets its sheet count. */
export function sheetHolds(style: Element): boolean {
  return mediaHolds(style.getAttribute('media') ?? ''); // No attribute means: every medium.
}

function requiredNames(selector: Selector): string[] {
  // Only the compounds themselves: names inside :is() or :not() need not occur.
  return selector.children.toArray().flatMap((part) => {
    if (part.type === 'ClassSelector') return [`.${csstree.ident.decode(part.name)}`];
    return part.type === 'IdSelector' ? [`#${csstree.ident.decode(part.name)}`] : [];
  });
}

const ID = 1_000_000;
const CLASS = 1_000;
const TYPE = 1;

/** Specificity after Selectors Level 4, section 17. */
function specificityOf(selector: Selector): number {
  return selector.children.toArray().reduce((sum, part) => sum + partSpecificity(part), 0);
}

function partSpecificity(part: CssNode): number {
  if (part.type === 'IdSelector') return ID;
  if (part.type === 'ClassSelector' || part.type === 'AttributeSelector') return CLASS;
  if (part.type === 'TypeSelector') return part.name.endsWith('*') ? 0 : TYPE;
  if (part.type === 'PseudoElementSelector') return TYPE;
  if (part.type !== 'PseudoClassSelector') return 0;
  const name = part.name.toLowerCase();
  const inner: number[] = [0];
  if (part.children !== null) {
    csstree.walk(part, { visit: 'Selector', enter: (selector) => void inner.push(specificityOf(selector)) });
  }
  if (name === 'where') return 0;
  const most = Math.max(...inner);
  if (name === 'is' || name === 'not' || name === 'has' || name === 'matches') return most;
  return CLASS + most;
}
