package org.jointops.reporting.render;

import com.openhtmltopdf.newtable.TableRowBox;
import com.openhtmltopdf.newtable.TableSectionBox;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.render.Box;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The page that a piece of a long table ends on, which others would follow though it is not full. */
class LastPage {

    /** What of a branch of the structure stands on the page, and what before it. */
    private enum Stands {
        NOWHERE,
        BEFORE,
        ON_IT,
        ACROSS;

        Stands and(Stands other) {
            if (this == other || other == NOWHERE) {
                return this;
            }
            return this == NOWHERE ? other : ACROSS;
        }
    }

    private LastPage() {}

    /** How many rows of the one table begin on the last page; none where the page can't be done without. */
    static int rows(PdfBoxRenderer renderer) {
        var pages = renderer.getRootBox().getLayer().getPages();
        var top = pages.get(pages.size() - 1).getTop();
        var rows = new ArrayList<Box>();
        addRows(renderer.getRootBox(), rows);
        var on = (int) rows.stream().filter(row -> row.getAbsY() >= top).count();
        if (pages.size() == 1 || on == rows.size()) {
            return 0;
        }
        var before = rows.get(rows.size() - on - 1);
        return before.getAbsY() + before.getHeight() > top ? 0 : on;
    }

    private static void addRows(Box box, List<Box> rows) {
        if (box instanceof TableRowBox) {
            rows.add(box);
        } else if (!(box instanceof TableSectionBox section && section.isHeader())) {
            box.getChildren().forEach(child -> addRows(child, rows));
        }
    }

    /** Takes the last page out of the document, and out of the structure what stands on it alone. */
    static void remove(PDDocument document) {
        var page = document.getPage(document.getNumberOfPages() - 1).getCOSObject();
        document.removePage(document.getNumberOfPages() - 1);
        var tree = document.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
        prune(tree, page);
        forget((COSDictionary) tree.getDictionaryObject(COSName.PARENT_TREE), page.getInt(COSName.STRUCT_PARENTS));
    }

    private static Stands prune(COSDictionary element, COSDictionary page) {
        var kids = element.getDictionaryObject(COSName.K);
        if (!(kids instanceof COSArray several)) {
            return kids == null ? Stands.NOWHERE : where(kids, element, page);
        }
        var all = Stands.NOWHERE;
        var kept = new COSArray();
        for (int i = 0; i < several.size(); i++) {
            var stands = where(several.getObject(i), element, page);
            all = all.and(stands);
            if (stands != Stands.ON_IT) {
                kept.add(several.get(i));
            }
        }
        if (all == Stands.ACROSS) {
            element.setItem(COSName.K, kept);
        }
        return all;
    }

    private static Stands where(COSBase kid, COSDictionary element, COSDictionary page) {
        if (kid instanceof COSDictionary inner && inner.containsKey(COSName.S)) {
            return prune(inner, page);
        }
        var holder = kid instanceof COSDictionary reference && reference.containsKey(COSName.PG) ? reference : element;
        return holder.getDictionaryObject(COSName.PG) == page ? Stands.ON_IT : Stands.BEFORE;
    }

    private static void forget(COSDictionary node, int number) {
        if (node.getDictionaryObject(COSName.NUMS) instanceof COSArray nums) {
            for (int i = nums.size() - 2; i >= 0; i -= 2) {
                if (((COSNumber) nums.getObject(i)).intValue() == number) {
                    nums.remove(i + 1);
                    nums.remove(i);
                }
            }
        }
        if (node.getDictionaryObject(COSName.KIDS) instanceof COSArray kids) {
            for (int i = 0; i < kids.size(); i++) {
                forget((COSDictionary) kids.getObject(i), number);
            }
        }
    }
}
