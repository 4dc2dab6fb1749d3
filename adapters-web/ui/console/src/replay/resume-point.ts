/** Where a replay stood when it was taken away, if it was. */
export interface ResumePoint {
  at?: { readonly instant: number; readonly playing: boolean };
}
