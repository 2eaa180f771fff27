import { noteFailure } from './lib/serve/failures';

/** Next tells every error of a page or route here, with the headers of its request: the server says the reason to the reader. */
export function onRequestError(
  error: unknown,
  { headers }: { readonly headers: Readonly<Record<string, string | readonly string[] | undefined>> },
): void {
  noteFailure(String(headers['x-request-id'] ?? ''), error);
}
