import { say } from '../../lib/language/say';
import { DRAFT_LIMITS, DRAFT_MEGABYTES } from './draftLimits';

/** What was handed in to be checked. */
export interface Draft {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Why nothing can be checked: a status of HTTP, and a sentence. */
export interface UploadProblem {
  readonly status: 400 | 403 | 408 | 413 | 415 | 503;
  readonly sentence: string;
}

/** Names, boundaries and headers around what is sent. */
const WRAPPING = 64 * 1024;

const tooLarge = (): UploadProblem => ({
  status: 413,
  sentence: say({
    zh: `文件超过 ${DRAFT_MEGABYTES} MB 的上限，不是一份报告：请核对文件，或另存为较小的文件（例如去掉图片）后再核对。`,
    en: `The file is larger than the ${DRAFT_MEGABYTES} MB allowed, which no report is: please look whether it is the right one, or save it as a smaller file (without pictures, say) and check again.`,
  }),
});
const broken = (): UploadProblem => ({
  status: 400,
  sentence: say({
    zh: '表单没有完整送达：请返回再提交一次。',
    en: 'The form did not arrive whole: please go back and send it once more.',
  }),
});

/** True when the form stands on this site: a form elsewhere must not make visitors send us files. */
function isFromHere({ headers }: Request): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin' && site !== 'none') return false;
  const origin = headers.get('origin');
  if (origin === null) return true;
  const host = headers.get('x-forwarded-host') ?? headers.get('host');
  return URL.canParse(origin) && new URL(origin).host === host;
}

/** The body, given up as soon as it is larger or slower than allowed. */
async function receive({ body, headers }: Request): Promise<Uint8Array<ArrayBuffer> | UploadProblem> {
  const most = DRAFT_LIMITS.bytes + WRAPPING;
  if (body === null) return broken();
  if (Number(headers.get('content-length')) > most) {
    await body.cancel();
    return tooLarge();
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  let late = false;
  const reader = body.getReader();
  const clock = setTimeout(() => {
    late = true;
    void reader.cancel();
  }, DRAFT_LIMITS.arrival * 1000);
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      size += part.value.length;
      if (size > most) {
        await reader.cancel();
        return tooLarge();
      }
      chunks.push(part.value);
    }
  } catch {
    return broken();
  } finally {
    clearTimeout(clock);
  }
  if (late)
    return {
      status: 408,
      sentence: say({
        zh: `文件在 ${DRAFT_LIMITS.arrival} 秒内没有传完：请检查网络后再试。`,
        en: `The file did not arrive within ${DRAFT_LIMITS.arrival} seconds: please look at your network and try again.`,
      }),
    };
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** Takes the draft out of a form that was sent: a file, or a pasted text. Nothing touches the disk. */
export async function readUpload(request: Request): Promise<Draft | UploadProblem> {
  if (!isFromHere(request))
    return {
      status: 403,
      sentence: say({
        zh: '表单不是从本站提交的：请打开“发布前核对”页再提交。',
        en: 'The form was not sent from this site: please open the page “Check a draft” and send it from there.',
      }),
    };
  const type = request.headers.get('content-type') ?? '';
  if (!/^multipart\/form-data\b/i.test(type)) {
    return {
      status: 415,
      sentence: say({
        zh: '提交的不是表单：请在“发布前核对”页选择文件或粘贴文字。',
        en: 'What was sent is no form: please choose a file or paste a text at the page “Check a draft”.',
      }),
    };
  }
  const body = await receive(request);
  if ('status' in body) return body;
  let form: FormData;
  try {
    form = await new Response(body, { headers: { 'content-type': type } }).formData();
  } catch {
    return broken();
  }
  const file = form.get('file');
  const text = form.get('text');
  const hasFile = file instanceof File && (file.size > 0 || file.name !== '');
  const hasText = typeof text === 'string' && text.trim() !== '';
  if (hasFile && hasText) {
    return {
      status: 400,
      sentence: say({
        zh: '既选了文件，又粘贴了文字：请只留一样再核对。',
        en: 'There is a file and a pasted text as well: please leave one of them out and check again.',
      }),
    };
  }
  if (hasFile) {
    return file.size > DRAFT_LIMITS.bytes
      ? tooLarge()
      : { name: file.name.slice(0, 200), bytes: new Uint8Array(await file.arrayBuffer()) };
  }
  if (hasText)
    return { name: say({ zh: '粘贴的文字', en: 'Pasted text' }), bytes: new TextEncoder().encode(text) };
  return {
    status: 400,
    sentence: say({
      zh: '没有选文件，也没有粘贴文字：请选一样再核对。',
      en: 'There is neither a file nor a pasted text: please give one of them and check again.',
    }),
  };
}
