import { isNode, lineOf, type SourceFile, type SyntaxNode, walk } from './source-file.ts';
import type { Violation } from './violation.ts';

/** What of a date is another one in another time zone. Those with `UTC` in their name are not. */
const LOCAL =
  /^(?:[gs]et(?:FullYear|Year|Month|Date|Day|Hours|Minutes|Seconds)|getTimezoneOffset|to(?:Locale\w*|Date|Time)String)$/;

const nameOf = (node: unknown): string =>
  isNode(node) && node.type === 'Identifier' ? String(node.name) : '';

const argumentsOf = ({ arguments: given }: SyntaxNode): readonly unknown[] =>
  Array.isArray(given) ? given : [];

/** Several numbers, and most texts, are taken as a time of the phone's own zone. */
const isLocalDate = (node: SyntaxNode): boolean => {
  if (node.type !== 'NewExpression' || nameOf(node.callee) !== 'Date') return false;
  const [first, ...more] = argumentsOf(node);
  return more.length > 0 || (isNode(first) && first.type === 'Literal' && typeof first.value === 'string');
};

const faultOf = (node: SyntaxNode): string | null => {
  if (node.type === 'MemberExpression') {
    const name = nameOf(node.property);
    if (LOCAL.test(name)) return name;
    if (nameOf(node.object) === 'Date' && name === 'parse') return 'Date.parse';
  }
  if (nameOf(node) === 'Intl') return 'Intl';
  return isLocalDate(node) ? 'new Date of more than a number' : null;
};

/** Days are China's, wherever the phone is: nothing may ask what time it is where it stands. */
export const timeZoneLaw = (file: SourceFile): Violation[] => {
  const found: Violation[] = [];
  walk(file.program, (node) => {
    const fault = faultOf(node);
    if (fault !== null)
      found.push({
        law: 'time-zone',
        file: file.path,
        what: `${fault} depends on the time zone (line ${lineOf(file, node)})`,
      });
  });
  return found;
};
