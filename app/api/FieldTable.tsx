import type { SchemaWords } from '../../lib/api/schemaWords';
import { SchemaCell } from './SchemaCell';

interface Field {
  readonly name: string;
  readonly words: SchemaWords;
  readonly required?: boolean;
}

/** Parameters of an address, or fields of an answer. */
export function FieldTable({ label, fields }: { readonly label: string; readonly fields: readonly Field[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section className="scroll" tabIndex={0} aria-label={label}>
      <table className="fields">
        <thead>
          <tr>
            <th scope="col">名称</th>
            <th scope="col">可以是</th>
            <th scope="col">说明</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ name, words, required }) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
                {required && <span className="mark">必填</span>}
              </th>
              <td>
                <SchemaCell words={words} />
              </td>
              <td>
                {words.description}
                {words.fallback !== null && (
                  <span className="muted">
                    {' '}
                    没有时为 <code>{words.fallback}</code>。
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
