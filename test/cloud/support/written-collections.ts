import { isNode, type SourceFile, type SyntaxNode, walk } from '../../architecture/source-file.ts';

/** `set(collection, id, fields)` of a store or a transaction: no map's has three arguments. */
const writtenBy = (node: SyntaxNode): unknown => {
  const { callee, arguments: values } = node;
  if (node.type !== 'CallExpression' || !isNode(callee) || callee.type !== 'MemberExpression') return null;
  const isSet = isNode(callee.property) && callee.property.name === 'set';
  return isSet && Array.isArray(values) && values.length === 3 ? values[0] : null;
};

/** The collections that the sources write, as they name them; a name that is worked out is given as `?`. */
export const writtenCollections = (sources: readonly SourceFile[]): readonly string[] => {
  const names = new Set<string>();
  for (const { program } of sources)
    walk(program, (node) => {
      const name = writtenBy(node);
      if (isNode(name)) names.add(typeof name.value === 'string' ? name.value : '?');
    });
  return [...names].sort();
};
