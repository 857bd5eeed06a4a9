import { COLLECTION_NAMES, COLLECTIONS, type IndexField } from '../../cloud/common/collections.ts';
import { COLLECTION_TEXTS } from './collection-texts.ts';

const fieldText = (field: IndexField): string =>
  typeof field === 'string' ? `\`${field}\`` : `\`${field.highest}\` descending`;

const indexText = (fields: readonly IndexField[]): string => fields.map(fieldText).join(', ');

/** The collections of the cloud, as cloud/README.md shows them. */
export const collectionTable = (): string =>
  [
    '| collection | `_id` | indexes | removed |',
    '|---|---|---|---|',
    ...COLLECTION_NAMES.map((name) => {
      const [id, removed] = COLLECTION_TEXTS[name];
      const indexes = COLLECTIONS[name].indexes.map(indexText).join('; ');
      return `| \`${name}\` | ${id} | ${indexes || '–'} | ${removed} |`;
    }),
  ].join('\n');
