import { say } from '../../lib/language/say';
import { SchemaCell } from './SchemaCell';
import type { SchemaWords } from './schemaWords';

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
            <th scope="col">{say({ zh: '名称', en: 'Name' })}</th>
            <th scope="col">{say({ zh: '可以是', en: 'May be' })}</th>
            <th scope="col">{say({ zh: '说明', en: 'Meaning' })}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ name, words, required }) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
                {required && <span className="mark">{say({ zh: '必填', en: 'required' })}</span>}
              </th>
              <td>
                <SchemaCell words={words} />
              </td>
              <td>
                {words.description}
                {words.fallback !== null && (
                  <span className="muted">
                    {' '}
                    {say({ zh: '没有时为 ', en: 'Without it: ' })}
                    <code>{words.fallback}</code>
                    {say({ zh: '。', en: '.' })}
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
