/** A part of exceljs, which declares types only for the whole. */
declare module "exceljs/lib/doc/workbook.js" {
  import { Workbook } from "exceljs";
  export default Workbook;
}
