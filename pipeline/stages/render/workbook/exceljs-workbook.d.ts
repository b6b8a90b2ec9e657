/** A part of exceljs, which declares types for the whole alone. */
declare module "exceljs/lib/doc/workbook.js" {
  import { Workbook } from "exceljs";
  export default Workbook;
}
