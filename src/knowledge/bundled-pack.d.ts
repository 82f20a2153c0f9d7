/** The pack that ships with the extension, compiled by `vite-bundle.ts`. */
declare module 'virtual:bundled-pack' {
  // An import declaration here could not name a relative file: the type would silently be `any`.
  const pack: import('./compiled.ts').CompiledPack;
  export default pack;
}
