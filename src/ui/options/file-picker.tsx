/** A button that lets the reader choose files. The browser's own speaks the browser's language and looks like none of ours. */
import { useRef } from 'preact/hooks';

interface FilePickerProps {
  label: string;
  /** As of the HTML attribute. */
  accept: string;
  multiple?: boolean;
  disabled?: boolean;
  /** Called with one file at least. */
  onFiles(files: readonly [File, ...File[]]): void;
}

export function FilePicker({ label, accept, multiple = false, disabled = false, onFiles }: FilePickerProps) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="sl-button" disabled={disabled} onClick={() => picker.current?.click()}>
        {label}
      </button>
      <input
        ref={picker}
        type="file"
        accept={accept}
        multiple={multiple}
        hidden
        aria-hidden="true"
        tabIndex={-1}
        onChange={({ currentTarget }) => {
          const [first, ...others] = currentTarget.files ?? []; // none where the reader chose none
          if (first !== undefined) onFiles([first, ...others]);
          currentTarget.value = ''; // or the same file, mended, would be no change
        }}
      />
    </>
  );
}
