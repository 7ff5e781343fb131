// Runs in the page: names its pictures with all addresses at which the page says they are, the
// best first. Reads only, and only when it is asked. Defined once, however often it is injected.

globalThis.bunshinPictures ??= (() => {
  const MOST = 400;
  const IS_FILE = /\.(jpe?g|png|webp|gif|avif|bmp|tiff?)$/i;
  const LAZY = ["data-full", "data-original", "data-large", "data-hires", "data-src"];

  const whole = (text) => {
    try {
      const url = new URL(text, document.baseURI);
      return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
    } catch {
      return null;
    }
  };

  // [width or density, address] pairs of a srcset; commas may stand inside addresses.
  const inSrcset = (text) => {
    const found = [];
    for (const [, address, size] of (text ?? "").matchAll(/\s*(\S*[^\s,])(?:\s+([\d.]+)[wx])?\s*(?:,|$)/g)) {
      found.push([Number(size ?? 1), address]);
    }
    return found;
  };

  const largestFirst = (image) => {
    const sources = image.closest("picture")?.querySelectorAll("source[srcset]") ?? [];
    const sets = [image.srcset, ...[...sources].map((each) => each.srcset)];
    const found = sets.flatMap(inSrcset).sort((one, other) => other[0] - one[0]);
    return found.map(([, address]) => address);
  };

  const leadsTo = (element) => {
    const link = element.closest("a[href]");
    return link === null ? null : whole(link.getAttribute("href"));
  };
  const isFile = (url) => url !== null && IS_FILE.test(new URL(url).pathname);

  const addressesOf = (image) => {
    const lazy = LAZY.map((name) => image.getAttribute(name));
    const link = leadsTo(image);
    const named = [isFile(link) ? link : null, ...largestFirst(image), ...lazy, image.currentSrc, image.src];
    return [...new Set(named.filter(Boolean).map(whole).filter(Boolean))];
  };

  const altOf = (image) => {
    const caption = image.closest("figure")?.querySelector("figcaption")?.textContent;
    return (image.alt || image.title || caption || "").trim();
  };

  const pictureOf = (image) => {
    const box = image.getBoundingClientRect();
    const link = leadsTo(image);
    return {
      link: isFile(link) ? null : link,
      addresses: addressesOf(image),
      shown: image.currentSrc || image.src,
      alt: altOf(image),
      width: Math.max(image.naturalWidth, Number(image.getAttribute("width")) || 0),
      height: Math.max(image.naturalHeight, Number(image.getAttribute("height")) || 0),
      visible: box.width > 0 && box.bottom > 0 && box.top < innerHeight ? box.width * box.height : 0,
    };
  };

  const collect = (least) => {
    const pictures = new Map();
    for (const image of [...document.images].slice(0, MOST)) {
      const picture = pictureOf(image);
      const large = picture.width >= least && picture.height >= least;
      if (large && picture.addresses.length > 0 && !pictures.has(picture.addresses[0])) {
        pictures.set(picture.addresses[0], picture);
      }
    }
    return {
      url: location.href.split("#")[0],
      title: document.title,
      referrer: document.referrer,
      pictures: [...pictures.values()].sort((a, b) => b.width * b.height - a.width * a.height),
    };
  };

  // The picture that a menu was opened on, by the address that the browser names.
  const shownAt = (address) => {
    const page = collect(0);
    const found = page.pictures.find((each) => each.shown === address);
    return { ...page, pictures: [found ?? { addresses: [address], alt: "", shown: address }] };
  };

  return { collect, shownAt };
})();
