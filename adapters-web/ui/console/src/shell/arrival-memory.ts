/** Whether the person has just signed in and has not been told yet when they did so before; as long as the page lasts. */
class ArrivalMemory {
  private fresh = false;

  get isFresh(): boolean {
    return this.fresh;
  }

  arrived(): void {
    this.fresh = true;
  }

  told(): void {
    this.fresh = false;
  }
}

export const arrivalMemory = new ArrivalMemory();
