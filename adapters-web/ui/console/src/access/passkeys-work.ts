/** Whether this browser can use passkeys on this page: it knows of them, and the page came securely or from this machine. */
export function passkeysWork(): boolean {
  return window.isSecureContext && typeof window.PublicKeyCredential === 'function';
}
