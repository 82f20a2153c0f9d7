/** The pack that ships with the extension, compiled by `vite-bundle.ts`. */
declare module 'virtual:bundled-pack' {
  import type { CompiledPack } from './compiled.ts';

  const pack: CompiledPack;
  export default pack;
}
