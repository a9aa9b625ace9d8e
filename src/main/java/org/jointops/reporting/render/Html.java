package org.jointops.reporting.render;

/** A page of HTML in the making; every text in it is text, whatever it holds. */
class Html {

    private final StringBuilder html = new StringBuilder();

    Html open(String tag, String... attributes) {
        html.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            html.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(attributes[i + 1]))
                    .append('"');
        }
        html.append('>');
        return this;
    }

    Html close(String tag) {
        html.append("</").append(tag).append('>');
        return this;
    }

    Html text(String text) {
        html.append(escaped(text));
        return this;
    }

    Html element(String tag, String style, String text) {
        return open(tag, "class", style).text(text).close(tag);
    }

    /** What is HTML already. */
    Html raw(String markup) {
        html.append(markup);
        return this;
    }

    @Override
    public String toString() {
        return html.toString();
    }

    static String escaped(String text) {
        var escaped = new StringBuilder(text.length());
        text.codePoints().filter(Html::printable).forEach(letter -> {
            switch (letter) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(letter);
            }
        });
        return escaped.toString();
    }

    /** The text without what no document can hold. */
    static String printable(String text) {
        return text.codePoints()
                .filter(Html::printable)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** XML knows no control characters, and no halves of a letter. */
    private static boolean printable(int letter) {
        return letter >= ' ' && !(letter >= 0xD800 && letter <= 0xDFFF) && (letter & 0xFFFE) != 0xFFFE;
    }
}
