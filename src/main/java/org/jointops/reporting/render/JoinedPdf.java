package org.jointops.reporting.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.COSWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * Joins documents to one as they come and holds none of them: their objects are written with new numbers, the pages in
 * one tree of pages, what screen readers follow in one structure. A typeface is taken from the first document that has
 * it, everything else that there is once, such as the title and the profile of the colours, from the first of all.
 * PDFBox's own merger does the same in memory.
 */
class JoinedPdf {

    private static final int OBJECTS_IN_A_STREAM = 200;
    private static final COSName NUMS = COSName.NUMS;

    private final Counted out;
    private final Numbers numbers = new Numbers();
    private final int pages = numbers.next();
    private final int structure = numbers.next();
    private final int document = numbers.next();
    private final List<Integer> pageNumbers = new ArrayList<>();
    private final List<Integer> tops = new ArrayList<>();
    private final List<Integer> parents = new ArrayList<>();
    private final Map<String, Integer> typefaces = new HashMap<>();
    private final Packed packed = new Packed();
    private String catalog = "";
    private String trailer = "";

    JoinedPdf(OutputStream out) throws IOException {
        this.out = new Counted(out);
        this.out.write("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
    }

    int pageCount() {
        return pageNumbers.size();
    }

    /** @param piece as it was made, not yet saved, its typefaces whole */
    void add(PDDocument piece) throws IOException {
        new Copying(piece).run();
    }

    void finish() throws IOException {
        var nums = new StringBuilder();
        for (int i = 0; i < parents.size(); i++) {
            nums.append(i).append(' ').append(parents.get(i)).append(" 0 R ");
        }
        var tree = numbers.next();
        packed.add(tree, bytes("<</Nums[" + nums + "]>>"));
        packed.add(
                pages, bytes("<</Type/Pages/Count " + pageNumbers.size() + "/Kids" + references(pageNumbers) + ">>"));
        packed.add(
                structure,
                bytes("<</Type/StructTreeRoot/K " + document + " 0 R/ParentTree " + tree + " 0 R/ParentTreeNextKey "
                        + parents.size() + ">>"));
        packed.add(
                document, bytes("<</Type/StructElem/S/Document/P " + structure + " 0 R/K" + references(tops) + ">>"));
        var root = numbers.next();
        packed.add(
                root,
                bytes("<</Type/Catalog/Pages " + pages + " 0 R/StructTreeRoot " + structure + " 0 R" + catalog + ">>"));
        packed.flush();
        writeCrossReferences(root);
    }

    private void writeCrossReferences(int root) throws IOException {
        var own = numbers.next();
        numbers.at(own, out.count, -1);
        var table = numbers.table();
        var data = deflated(table);
        out.write(own + " 0 obj\n<</Type/XRef/Size " + numbers.size() + "/W[1 6 2]/Root " + root + " 0 R" + trailer
                + "/Filter/FlateDecode/Length " + data.length + ">>\nstream\n");
        var start = numbers.offset(own);
        out.write(data);
        out.write("\nendstream\nendobj\nstartxref\n" + start + "\n%%EOF\n");
    }

    private static String references(List<Integer> objects) {
        var text = new StringBuilder("[");
        objects.forEach(object -> text.append(object).append(" 0 R "));
        return text.append(']').toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] deflated(byte[] data) throws IOException {
        var bytes = new ByteArrayOutputStream(data.length / 2 + 64);
        var deflater = new Deflater();
        try (var deflating = new DeflaterOutputStream(bytes, deflater)) {
            deflating.write(data);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    /** Where each object stands: at a place in the file, or in a stream of objects. */
    private static class Numbers {

        private long[] places = new long[1024];
        private int[] inStream = new int[1024];
        private int next = 1;

        int next() {
            if (next == places.length) {
                places = Arrays.copyOf(places, next * 2);
                inStream = Arrays.copyOf(inStream, next * 2);
            }
            return next++;
        }

        int size() {
            return next;
        }

        /** @param index the place in the stream of objects that {@code place} numbers; below zero for a place in the file */
        void at(int object, long place, int index) {
            places[object] = place;
            inStream[object] = index;
        }

        long offset(int object) {
            return places[object];
        }

        byte[] table() {
            var table = ByteBuffer.allocate(9 * next);
            table.put(new byte[] {0, 0, 0, 0, 0, 0, 0, (byte) 0xff, (byte) 0xff});
            for (int object = 1; object < next; object++) {
                var packed = inStream[object] >= 0;
                table.put((byte) (packed ? 2 : 1));
                table.putShort((short) (places[object] >> 32)).putInt((int) places[object]);
                table.putShort((short) (packed ? inStream[object] : 0));
            }
            return table.array();
        }
    }

    /** Small objects, many of which are compressed together. */
    private class Packed {

        private final ByteArrayOutputStream data = new ByteArrayOutputStream();
        private final StringBuilder index = new StringBuilder();
        private int count;
        private int stream;

        void add(int object, byte[] content) throws IOException {
            if (count == 0) {
                stream = numbers.next();
            }
            index.append(object).append(' ').append(data.size()).append(' ');
            data.write(content);
            data.write('\n');
            numbers.at(object, stream, count);
            count++;
            if (count == OBJECTS_IN_A_STREAM) {
                flush();
            }
        }

        void flush() throws IOException {
            if (count == 0) {
                return;
            }
            var head = bytes(index.toString());
            var whole = new ByteArrayOutputStream(head.length + data.size());
            whole.write(head);
            data.writeTo(whole);
            var compressed = deflated(whole.toByteArray());
            numbers.at(stream, out.count, -1);
            out.write(stream + " 0 obj\n<</Type/ObjStm/N " + count + "/First " + head.length
                    + "/Filter/FlateDecode/Length " + compressed.length + ">>\nstream\n");
            out.write(compressed);
            out.write("\nendstream\nendobj\n");
            data.reset();
            index.setLength(0);
            count = 0;
        }
    }

    /** The objects of one document, from its pages and its structure on. */
    private class Copying {

        private final PDDocument piece;
        private final Map<COSBase, Integer> known = new IdentityHashMap<>();
        private final List<COSBase> waiting = new ArrayList<>();

        Copying(PDDocument piece) {
            this.piece = piece;
        }

        void run() throws IOException {
            var root = piece.getDocumentCatalog().getCOSObject();
            var tree = dictionary(root.getDictionaryObject(COSName.STRUCT_TREE_ROOT));
            known.put(dictionary(root.getDictionaryObject(COSName.PAGES)), pages);
            known.put(tree, document);
            if (pageNumbers.isEmpty()) {
                takeOver(root);
            }
            addPages(root);
            addStructure(tree);
            for (int i = 0; i < waiting.size(); i++) {
                write(waiting.get(i));
            }
        }

        /** What the first document says of all. */
        private void takeOver(COSDictionary root) throws IOException {
            var entries = new ByteArrayOutputStream();
            for (var key : root.keySet()) {
                if (!List.of("Type", "Pages", "StructTreeRoot", "Outlines", "Version")
                        .contains(key.getName())) {
                    key.writePDF(entries);
                    entries.write(' ');
                    write(root.getItem(key), entries);
                }
            }
            catalog = entries.toString(StandardCharsets.ISO_8859_1);
            var described = new ByteArrayOutputStream();
            var information = piece.getDocumentInformation().getCOSObject();
            writeDictionary(information, described);
            var identity =
                    UUID.nameUUIDFromBytes(described.toByteArray()).toString().replace("-", "");
            trailer = "/Info " + number(information) + " 0 R/ID[<" + identity + "><" + identity + ">]";
        }

        private void addPages(COSDictionary root) throws IOException {
            var kids = array(dictionary(root.getDictionaryObject(COSName.PAGES)).getDictionaryObject(COSName.KIDS));
            for (int i = 0; i < kids.size(); i++) {
                var page = dictionary(kids.getObject(i));
                page.setInt(COSName.STRUCT_PARENTS, page.getInt(COSName.STRUCT_PARENTS) + parents.size());
                pageNumbers.add(number(kids.get(i)));
            }
        }

        private void addStructure(COSDictionary tree) throws IOException {
            var top = tree.getItem(COSName.K);
            if (top instanceof COSArray several) {
                for (int i = 0; i < several.size(); i++) {
                    tops.add(number(several.get(i)));
                }
            } else {
                tops.add(number(top));
            }
            var before = parents.size();
            addParents(dictionary(tree.getDictionaryObject(COSName.PARENT_TREE)), before);
        }

        private void addParents(COSDictionary node, int before) throws IOException {
            if (node.getDictionaryObject(NUMS) instanceof COSArray nums) {
                for (int i = 0; i + 1 < nums.size(); i += 2) {
                    var place = before + ((COSInteger) nums.getObject(i)).intValue();
                    while (parents.size() <= place) {
                        parents.add(0);
                    }
                    parents.set(place, number(nums.get(i + 1)));
                }
            }
            if (node.getDictionaryObject(COSName.KIDS) instanceof COSArray kids) {
                for (int i = 0; i < kids.size(); i++) {
                    addParents(dictionary(kids.getObject(i)), before);
                }
            }
        }

        /** The new number of an object. */
        private int number(COSBase item) {
            var object = item instanceof COSObject named ? Objects.requireNonNull(named.getObject()) : item;
            var number = known.get(object);
            if (number != null) {
                return number;
            }
            var typeface = typeface(object);
            var shared = typefaces.get(typeface);
            if (shared != null) {
                return shared;
            }
            var given = numbers.next();
            known.put(object, given);
            if (!typeface.isEmpty()) {
                typefaces.put(typeface, given);
            }
            waiting.add(object);
            return given;
        }

        private static String typeface(COSBase object) {
            return object instanceof COSDictionary dictionary
                            && COSName.TYPE0.equals(dictionary.getDictionaryObject(COSName.SUBTYPE))
                    ? dictionary.getNameAsString(COSName.BASE_FONT, "")
                    : "";
        }

        private void write(COSBase object) throws IOException {
            var number = known.getOrDefault(object, 0);
            if (object instanceof COSStream stream) {
                write(number, stream);
                return;
            }
            var data = new ByteArrayOutputStream();
            if (object instanceof COSDictionary dictionary) {
                writeDictionary(dictionary, data);
            } else {
                write(object, data);
            }
            packed.add(number, data.toByteArray());
        }

        private void write(int number, COSStream stream) throws IOException {
            var head = new ByteArrayOutputStream();
            byte[] data;
            try (var in = stream.createRawInputStream()) {
                data = in.readAllBytes();
            }
            stream.setInt(COSName.LENGTH, data.length);
            writeDictionary(stream, head);
            numbers.at(number, out.count, -1);
            out.write(number + " 0 obj\n");
            out.write(head.toByteArray());
            out.write("\nstream\n");
            out.write(data);
            out.write("\nendstream\nendobj\n");
        }

        private void write(@Nullable COSBase item, OutputStream to) throws IOException {
            if (item instanceof COSObject object) {
                if (object.getObject() == null) {
                    to.write(bytes("null"));
                } else {
                    to.write(bytes(number(object) + " 0 R"));
                }
            } else if (item instanceof COSDictionary dictionary && dictionary.isDirect()) {
                writeDictionary(dictionary, to);
            } else if (item instanceof COSDictionary) {
                to.write(bytes(number(item) + " 0 R"));
            } else if (item instanceof COSArray array) {
                writeArray(array, to);
            } else {
                writeSimple(item, to);
            }
        }

        private void writeDictionary(COSDictionary dictionary, OutputStream to) throws IOException {
            to.write(bytes("<<"));
            for (var entry : dictionary.entrySet()) {
                entry.getKey().writePDF(to);
                to.write(' ');
                write(entry.getValue(), to);
            }
            to.write(bytes(">>"));
        }

        private void writeArray(COSArray array, OutputStream to) throws IOException {
            to.write('[');
            for (int i = 0; i < array.size(); i++) {
                write(array.get(i), to);
                to.write(' ');
            }
            to.write(']');
        }

        private static void writeSimple(@Nullable COSBase item, OutputStream to) throws IOException {
            if (item instanceof COSName name) {
                name.writePDF(to);
            } else if (item instanceof COSInteger number) {
                number.writePDF(to);
            } else if (item instanceof COSFloat number) {
                number.writePDF(to);
            } else if (item instanceof COSBoolean truth) {
                truth.writePDF(to);
            } else if (item instanceof COSString text) {
                COSWriter.writeString(text, to);
            } else {
                to.write(bytes("null"));
            }
        }

        private static COSDictionary dictionary(@Nullable COSBase item) {
            return (COSDictionary) Objects.requireNonNull(item);
        }

        private static COSArray array(@Nullable COSBase item) {
            return (COSArray) Objects.requireNonNull(item);
        }
    }

    /** Knows how far it has come. */
    private static class Counted {

        private final OutputStream out;
        private long count;

        Counted(OutputStream out) {
            this.out = out;
        }

        void write(String text) throws IOException {
            write(bytes(text));
        }

        void write(byte[] data) throws IOException {
            out.write(data);
            count += data.length;
        }
    }
}
