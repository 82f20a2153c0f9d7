/** The pack that ships with the extension, compiled by `vite-bundle.ts`. */
declare module 'virtual:bundled-pack' {
  // An inline import: a declared module may not import by relative path.
  const pack: import('./compiled.ts').CompiledPack;
  export default pack;
}
