import { CopyButton } from './CopyButton';
import { Printed } from './Printed';

/** Text to be copied: code, or a citation. */
export function Snippet({
  text,
  label,
  isPrinted = false,
}: {
  readonly text: string;
  readonly label: string;
  /** True of what stays Chinese, such as a citation in the Chinese form. */
  readonly isPrinted?: boolean;
}) {
  return (
    <div className="snippet">
      <CopyButton text={text} label={label} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section className="scroll" tabIndex={0} aria-label={label}>
        <pre>
          <code>{isPrinted ? <Printed>{text}</Printed> : text}</code>
        </pre>
      </section>
    </div>
  );
}
