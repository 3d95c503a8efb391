/** Gives buffers the method that pdf.js hands fonts on with, where a runtime has none yet: Node before 21. */
export function fillInTransfer(): void {
  const buffers = ArrayBuffer.prototype as { transferToFixedLength?: (length?: number) => ArrayBuffer };
  buffers.transferToFixedLength ??= function (this: ArrayBuffer, length = this.byteLength): ArrayBuffer {
    const copy = new Uint8Array(length);
    copy.set(new Uint8Array(this).subarray(0, length));
    return copy.buffer;
  };
}
