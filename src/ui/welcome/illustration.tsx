/** A page with one marked word and its card, without words: shows what to expect, states nothing. */
export function Illustration() {
  return (
    <svg class="sl-illustration" viewBox="0 0 640 236" aria-hidden="true">
      <rect class="page" x="60" y="12" width="520" height="260" rx="10" />
      <rect class="words strong" x="100" y="42" width="300" height="14" rx="7" />
      <rect class="words" x="100" y="82" width="440" height="8" rx="4" />
      <rect class="words" x="100" y="106" width="96" height="8" rx="4" />
      <rect class="words strong" x="208" y="106" width="104" height="8" rx="4" />
      <rect class="mark" x="206" y="119" width="108" height="3" rx="1.5" />
      <rect class="words" x="324" y="106" width="196" height="8" rx="4" />
      <rect class="words" x="100" y="130" width="440" height="8" rx="4" />
      <rect class="words" x="100" y="154" width="400" height="8" rx="4" />
      <rect class="words" x="100" y="178" width="440" height="8" rx="4" />
      <rect class="words" x="100" y="202" width="380" height="8" rx="4" />
      <g class="card">
        <rect class="sheet" x="206" y="132" width="264" height="96" rx="10" />
        <rect class="accent" x="224" y="148" width="44" height="6" rx="3" />
        <rect class="words strong" x="224" y="163" width="132" height="11" rx="5" />
        <rect class="words" x="224" y="187" width="226" height="7" rx="3.5" />
        <rect class="words" x="224" y="206" width="164" height="7" rx="3.5" />
      </g>
    </svg>
  );
}
