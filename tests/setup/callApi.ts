import { GET } from '../../app/api/v1/[[...path]]/route';

/** An answer of the interface, called as a function: no server between. */
export interface Called {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Calls a path below /api/v1 with its query. */
export async function callApi(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Called> {
  const request = new Request(`http://localhost/api/v1${path}`, { headers });
  const parts = new URL(request.url).pathname.split('/').slice(3).map(decodeURIComponent);
  const response = await GET(request, { params: Promise.resolve({ path: parts }) });
  return { status: response.status, headers: response.headers, text: await response.text() };
}
