package org.jointops.pictures;

import java.util.Locale;

/** A drawing being written as SVG, in points. Plain shapes and text alone, so that every renderer of documents draws it alike. */
final class Svg {

    private final StringBuilder out = new StringBuilder();

    /** @param title what it shows, for whoever does not see it */
    Svg(int width, int height, String title) {
        out.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" role=\"img\""
                        + " font-family=\"Noto Sans\" font-size=\"9\"><title>%s</title>",
                width,
                height,
                width,
                height,
                escaped(title)));
    }

    Svg box(double x, double y, double width, double height, String look) {
        return add("<rect x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\" %s/>", x, y, width, height, look);
    }

    Svg line(double x, double y, double toX, double toY, String look) {
        return add("<line x1=\"%.2f\" y1=\"%.2f\" x2=\"%.2f\" y2=\"%.2f\" %s/>", x, y, toX, toY, look);
    }

    Svg path(CharSequence d, String look) {
        return add("<path d=\"%s\" %s/>", d, look);
    }

    /** @param anchor start, middle or end */
    Svg text(double x, double y, String anchor, String words) {
        return add(
                "<text x=\"%.2f\" y=\"%.2f\" text-anchor=\"%s\" fill=\"#17202b\">%s</text>",
                x, y, anchor, escaped(words));
    }

    String end() {
        return out + "</svg>";
    }

    private Svg add(String format, Object... values) {
        out.append(String.format(Locale.ROOT, format, values));
        return this;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
