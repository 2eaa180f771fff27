import { languageNow } from '../../lib/language/languageNow';
import { Printed } from './Printed';

/** Words of the form as it prints them; on an English page with their English beneath, where there is one. */
export function FormWords({
  text,
  english,
}: {
  readonly text: string;
  readonly english?: string | undefined;
}) {
  if (languageNow() === 'zh') return text;
  return (
    <>
      <Printed>{text}</Printed>
      {english !== undefined && <span className="beneath muted">{english}</span>}
    </>
  );
}
