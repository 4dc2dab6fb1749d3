import { imageBox } from '../masking/image-box.ts';

/** Tells of each picture that arrives later than the snapshot it is in, with the address that stands for it. */
export function watchImages(onBox: (image: HTMLImageElement, src: string) => void): () => void {
  const loaded = ({ target }: Event): void => {
    const image = target as HTMLImageElement;
    if (image.localName !== 'img') return;
    const src = imageBox(image);
    if (src) onBox(image, src);
  };
  document.addEventListener('load', loaded, true);
  return () => document.removeEventListener('load', loaded, true);
}
