package org.jointops.drawings;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The product's typeface, as wide as it prints and as shapes. It is read from the product and asks no machine for one. */
final class Typeface {

    private static final String FILE = "/org/jointops/reporting/render/fonts/NotoSans-%s.ttf";

    private static final Typeface REGULAR = new Typeface("Regular");
    private static final Typeface BOLD = new Typeface("Bold");

    private final TrueTypeFont font;
    private final CmapLookup letters;
    private final double em;

    private Typeface(String weight) {
        try (var file = Objects.requireNonNull(Typeface.class.getResourceAsStream(FILE.formatted(weight)))) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(file.readAllBytes()));
            letters = font.getUnicodeCmapLookup();
            em = font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Typeface of(boolean bold) {
        return bold ? BOLD : REGULAR;
    }

    /** In points. */
    double width(String text, double size) {
        return text.codePoints().mapToDouble(this::advance).sum() / em * size;
    }

    /** The text, or as much of its beginning as there is room for. */
    String fitted(String text, double size, double room) {
        var fitted = text;
        while (fitted.length() > 1 && width(fitted, size) > room) {
            fitted = fitted.substring(0, fitted.length() - 2).stripTrailing() + "…";
        }
        return fitted;
    }

    Path2D outline(Mark.Words words) {
        var scale = words.size() / em;
        var wide = width(words.text(), words.size());
        var begin = switch (words.anchor()) {
            case START -> 0;
            case MIDDLE -> wide / 2;
            case END -> wide;
        };
        var whole = new Path2D.Double();
        var x = words.at().x() - begin;
        for (var letter : words.text().codePoints().toArray()) {
            var at = new AffineTransform(scale, 0, 0, -scale, x, words.at().y());
            whole.append(shape(letter).getPathIterator(at), false);
            x += advance(letter) * scale;
        }
        return whole;
    }

    private synchronized double advance(int letter) {
        try {
            return font.getAdvanceWidth(letters.getGlyphId(letter));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized Path2D shape(int letter) {
        try {
            var glyph = font.getGlyph().getGlyph(letters.getGlyphId(letter));
            return glyph == null ? new Path2D.Double() : glyph.getPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
