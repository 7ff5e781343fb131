// The way to Bunshin: one message, one answer. Nothing else leaves the browser.

export const api = globalThis.browser ?? globalThis.chrome;
const HOST = "io.bunshin.collect";
const MOST = 100; // Pictures in one message.
const LARGEST = 250_000; // Letters of it: the host takes no message above 1 MB, and some take four bytes.

export async function ask(message) {
  try {
    return await api.runtime.sendNativeMessage(HOST, message);
  } catch (error) {
    // Not installed, not allowed, or it ended: for the person it is the same.
    return { type: "error", code: "no-host", reason: String(error?.message ?? error) };
  }
}

// An answer for each record, in their order.
export async function save(records) {
  const answers = [];
  let waits = false;
  for (const part of inParts(records)) {
    const reply = await ask({ type: "save", items: part });
    waits = waits || reply.waits === true;
    if (reply.type !== "saved") {
      const refused = { state: "refused", code: reply.code, reason: reply.reason };
      answers.push(...part.map(() => refused));
    } else {
      answers.push(...reply.answers);
    }
  }
  return { answers, waits };
}

function* inParts(records) {
  let part = [];
  let size = 0;
  for (const record of records) {
    const more = JSON.stringify(record).length;
    if (part.length > 0 && (part.length === MOST || size + more > LARGEST)) {
      yield part;
      part = [];
      size = 0;
    }
    part.push(record);
    size += more;
  }
  if (part.length > 0) yield part;
}

// What Bunshin wants to know of a picture on a page; never cookies, never the picture itself.
export function recordOf(page, picture) {
  return {
    page_url: page.url,
    title: page.title.slice(0, 1000),
    referrer: page.referrer,
    at: new Date().toISOString(),
    image_url: picture.addresses[0],
    candidates: picture.addresses.slice(1, 12),
    link_url: picture.link ?? null,
    alt: picture.alt.slice(0, 1000),
  };
}
