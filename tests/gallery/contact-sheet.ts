/** A page that shows every picture of the gallery beside its name, light beside dark, for people to look at. */
import { nameFile } from './references.ts';
import type { Scheme } from './views.ts';

/** HTML of the sheet; the pictures lie beside it. */
export function writeContactSheet(
  title: string,
  views: readonly string[],
  schemes: readonly Scheme[],
): string {
  const figures = views.map((view) => {
    const pictures = schemes.map((scheme) => {
      const file = nameFile(view, scheme);
      return `<a href="${file}"><img src="${file}" alt="${view}, ${scheme}" loading="lazy"></a>`;
    });
    return `<figure><figcaption>${view}</figcaption><div>${pictures.join('')}</div></figure>`;
  });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${title}</title>
<style>
body { margin: 24px; background: #8a8a8a; color: #000; font: 14px/1.4 system-ui, sans-serif; }
main { display: flex; flex-wrap: wrap; align-items: start; gap: 24px; }
figure { margin: 0; }
figure div { display: flex; align-items: start; gap: 8px; }
figcaption { font-weight: 600; }
img { display: block; }
</style>
</head>
<body>
<h1>${title}</h1>
<main>
${figures.join('\n')}
</main>
</body>
</html>
`;
}
