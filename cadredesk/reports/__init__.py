"""Paper: a document as blocks, and the same blocks as pages in millimetres or as a workbook."""
