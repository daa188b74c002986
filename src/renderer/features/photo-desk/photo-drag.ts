/** What a drag of photos from the sheet carries: their ids, apart by spaces. */
export const photoDragType = "application/x-galley-photos";
