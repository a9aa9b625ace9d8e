package org.jointops.drawings;

import java.util.Locale;
import org.jointops.drawings.Mark.At;
import org.jointops.drawings.Mark.Look;

/** Writes a picture as SVG. Plain shapes and words alone, so that every renderer of documents draws it alike. */
final class Svg {

    private static final String HATCH = """
            <defs><pattern id="hatch" width="4" height="4" patternUnits="userSpaceOnUse">\
            <path d="M0 4L4 0" stroke="%s" stroke-width="0.6"/></pattern></defs>""".formatted(Ink.HATCH);

    private final Picture picture;
    private final StringBuilder out = new StringBuilder();

    Svg(Picture picture) {
        this.picture = picture;
    }

    String write() {
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" role=\"img\""
                        + " font-family=\"Noto Sans\"><title>%s</title>",
                picture.width(), picture.height(), picture.width(), picture.height(), escaped(picture.title()));
        out.append(HATCH);
        picture.marks().forEach(this::add);
        return out + "</svg>";
    }

    private void add(Mark mark) {
        if (mark instanceof Mark.Box box) {
            addBox(box, box.look());
        } else if (mark instanceof Mark.Line line) {
            add(
                    "<line x1=\"%.2f\" y1=\"%.2f\" x2=\"%.2f\" y2=\"%.2f\"%s/>",
                    line.from().x(), line.from().y(), line.to().x(), line.to().y(), attributes(line.look()));
        } else if (mark instanceof Mark.Outline outline) {
            addOutline(outline);
        } else if (mark instanceof Mark.Words words) {
            addWords(words);
        }
    }

    private void addBox(Mark.Box box, Look look) {
        add(
                "<rect x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\"%s/>",
                box.x(), box.y(), box.width(), box.height(), attributes(look));
    }

    private void addOutline(Mark.Outline outline) {
        var path = new StringBuilder();
        for (var line : outline.lines()) {
            var first = true;
            for (At at : line) {
                path.append(String.format(Locale.ROOT, "%s%.1f %.1f", first ? "M" : "L", at.x(), at.y()));
                first = false;
            }
            path.append(outline.encloses() ? "Z" : "");
        }
        add("<path d=\"%s\" fill-rule=\"evenodd\"%s/>", path, attributes(outline.look()));
        if (outline.look().hatched()) {
            add("<path d=\"%s\" fill-rule=\"evenodd\" fill=\"url(#hatch)\"/>", path);
        }
    }

    private void addWords(Mark.Words words) {
        add(
                "<text x=\"%.2f\" y=\"%.2f\" text-anchor=\"%s\" font-size=\"%.1f\"%s fill=\"%s\">%s</text>",
                words.at().x(),
                words.at().y(),
                words.anchor().name().toLowerCase(Locale.ROOT),
                words.size(),
                words.bold() ? " font-weight=\"700\"" : "",
                Ink.TEXT,
                escaped(words.text()));
    }

    private static String attributes(Look look) {
        var edge = look.edge() == null
                ? ""
                : String.format(Locale.ROOT, " stroke=\"%s\" stroke-width=\"%.2f\"", look.edge(), look.width());
        return " fill=\"" + (look.ground() == null ? "none" : look.ground()) + "\"" + edge;
    }

    private void add(String format, Object... values) {
        out.append(String.format(Locale.ROOT, format, values));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
