package org.jointops.pictures;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jointops.drawings.Picture;
import org.jointops.operations.Indicator;
import org.jointops.reporting.ResultTable;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** What pictures show, read back from them. */
public final class ReadPicture {

    private static final String SURE = "#0072b2";

    private final Document svg;

    private ReadPicture(Document svg) {
        this.svg = svg;
    }

    /** How long each bar is: what is confirmed, and what is not. */
    public record Bar(double sure, double open) {}

    public static ReadPicture of(Picture picture) throws IOException {
        try {
            return new ReadPicture(DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(picture.svg().getBytes(StandardCharsets.UTF_8))));
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(e);
        }
    }

    public List<String> texts() {
        return elements("text").stream().map(Element::getTextContent).toList();
    }

    /** @param side of the boxes in which figures are drawn: {@code width} or {@code height} */
    public List<Bar> bars(String side) {
        var bars = new ArrayList<Bar>();
        for (var box : elements("rect")) {
            var length = number(box, side);
            if (box.getAttribute("fill").equals(SURE)) {
                bars.add(new Bar(length, 0));
            } else {
                bars.set(bars.size() - 1, new Bar(bars.get(bars.size() - 1).sure(), length));
            }
        }
        return bars;
    }

    /** How high one is drawn over the scale. */
    public double one() {
        var lines = elements("line");
        var last = lines.size() - 1;
        var high = number(lines.get(0), "y1") - number(lines.get(last), "y1");
        return high / new BigDecimal(texts().get(last).replace(",", "")).doubleValue();
    }

    /** The figures of an indicator from the beginning to the end of a day. */
    public static ResultTable.Figures through(ResultTable byDay, Indicator indicator, LocalDate day) {
        return new Course(byDay).through(indicator, day);
    }

    /** The regions as the map has them. */
    public static List<MapDocument.Area> areas(
            CaseMap map, String operation, @Nullable LocalDate from, @Nullable LocalDate to) {
        return map.of(operation, new MapFilter(from, to, null, List.of(), 1)).regions();
    }

    private List<Element> elements(String name) {
        var all = svg.getElementsByTagName(name);
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> (Element) all.item(i))
                .toList();
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }
}
