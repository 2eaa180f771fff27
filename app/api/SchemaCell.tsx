import { Link } from '../_components/Link';
import type { SchemaWords } from './schemaWords';

/** What a parameter or field may be: its type, the values of a closed set, and where a longer description is. */
export function SchemaCell({ words }: { readonly words: SchemaWords }) {
  return (
    <>
      {words.type}
      {words.ref !== null && (
        <>
          {' '}
          <Link href={`#schema-${words.ref}`}>{words.ref}</Link>
        </>
      )}
      {words.values.length > 0 && (
        <div className="muted small">
          {words.values.map((value, i) => (
            <span key={value}>
              {i > 0 && ' · '}
              <code>{value}</code>
            </span>
          ))}
        </div>
      )}
    </>
  );
}
