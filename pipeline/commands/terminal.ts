/** Where a command writes: results to `print`, steps of long work to `progress`, which is silent when piped. */
export interface Terminal {
  print(text: string): void;
  progress(step: string): void;
  readonly colour: boolean;
  readonly columns: number;
}
