/** A function the official typings declare on an interface. */
export interface TypedMember {
  readonly name: string;
  /** The base library it came with; null where it was there from the beginning. */
  readonly since: string | null;
  /** The part of the documentation it stands in, for instance `render/canvas`; empty where the typings name none. */
  readonly family: string;
  /** The documentation says that only the open-data domain has it. */
  readonly isOpenDataOnly: boolean;
}

/** What a field of a call's option has to be, as the host words it: `String`, `Number` and so on. */
export type FieldType = 'String' | 'Number' | 'Boolean' | 'Array' | 'Object';

export interface TypedField {
  readonly type: FieldType;
  readonly isRequired: boolean;
}

export type TypedOption = Readonly<Record<string, TypedField>>;

const COMMENT = /\/\*\*([\s\S]*?)\*\//g;
const OPEN_DATA_ONLY = /(?:只在|只可在|需要在|自行在)开放数据域|只有开放数据域能调用/;

/** Comments without their inside, of the same length: braces in examples are not the typings' own. */
const blankComments = (text: string): string =>
  text.replace(COMMENT, (comment) => comment.replace(/[^\n]/g, ' '));

interface Block {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** The interfaces of a file and where their bodies lie. Generated text: each ends at its own indentation. */
const blocksOf = (code: string): Block[] =>
  [...code.matchAll(/^( *)interface (\w+)[^{]*\{/gm)].map((match) => {
    const from = match.index + match[0].length;
    const end = code[from] === '}' ? from : code.indexOf(`\n${match[1]}}`, from);
    return { name: match[2]!, from, to: end };
  });

/** A file of the typings as it is searched: it is long, and asked for one interface after another. */
interface Searched {
  readonly code: string;
  readonly blocks: readonly Block[];
}

const searched = new Map<string, Searched>();

const search = (text: string): Searched => {
  const known = searched.get(text);
  if (known !== undefined) return known;
  const code = blankComments(text);
  const found = { code, blocks: blocksOf(code) };
  searched.set(text, found);
  return found;
};

const lastComment = (text: string): string => [...text.matchAll(COMMENT)].at(-1)?.[1] ?? '';

const memberOf = (name: string, comment: string): TypedMember => ({
  name,
  since: /需要基础库： `([\d.]+)`/.exec(comment)?.[1] ?? null,
  family: /\/minigame\/dev\/api\/(.+?)\/[\w.]+\.html/.exec(comment)?.[1] ?? '',
  isOpenDataOnly: OPEN_DATA_ONLY.test(comment),
});

/** The functions of one interface, each once. */
export const typedMembers = (text: string, owner: string): TypedMember[] => {
  const { code, blocks } = search(text);
  const found = new Map<string, TypedMember>();
  for (const { name, from, to } of blocks) {
    if (name !== owner) continue;
    const body = code.slice(from, to);
    const indent = /\n( +)\S/.exec(body)?.[1] ?? '';
    let before = from;
    for (const match of body.matchAll(new RegExp(`^${indent}(\\w+)(?:<|\\(|: \\()`, 'gm'))) {
      const at = from + match.index;
      const member = memberOf(match[1]!, lastComment(text.slice(before, at)));
      before = at;
      if (!found.has(member.name)) found.set(member.name, member);
    }
  }
  return [...found.values()];
};

const isText = (type: string): boolean => /^(?:\| )?(?:'[^']*'(?: \| )?)+$/.test(type) || type === 'string';

const fieldType = (written: string): FieldType | null => {
  const type = written.replace(/\s+/g, ' ').trim();
  if (isText(type)) return 'String';
  if (type === 'number' || /^(?:\d+(?: \| )?)+$/.test(type)) return 'Number';
  if (type === 'boolean') return 'Boolean';
  if (/^\w+(?:<.*>)?\[\]$/.test(type)) return 'Array';
  return type === 'IAnyObject' ? 'Object' : null;
};

const CALLBACKS = ['success', 'fail', 'complete'];

/** Fields of `<Call>Option` whose type can be told of a value, by the call's name. */
export const typedOptions = (text: string): Record<string, TypedOption> => {
  const { code, blocks } = search(text);
  const options: Record<string, TypedOption> = {};
  for (const { name, from, to } of blocks) {
    const call = /^([A-Z])(\w+)Option$/.exec(name);
    if (call === null) continue;
    const fields = [...code.slice(from, to).matchAll(/^ {8}(\w+)(\??):((?:(?!\n {8}\w)[\s\S])*)/gm)]
      .filter(([, field]) => !CALLBACKS.includes(field!))
      .map(([, field, mark, written]) => [field!, fieldType(written!), mark === ''] as const)
      .filter(([, type]) => type !== null)
      .map(([field, type, isRequired]) => [field, { type: type!, isRequired }] as const);
    if (fields.length > 0) options[call[1]!.toLowerCase() + call[2]!] = Object.fromEntries(fields);
  }
  return options;
};
