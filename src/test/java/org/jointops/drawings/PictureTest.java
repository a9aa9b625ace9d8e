package org.jointops.drawings;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** Pictures say their figures in words, and as lengths and shades that are true to them. */
class PictureTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

    @Test
    void barsAreAsLongAsTheirFigures() throws Exception {
        var picture = Charts.bars("Crimes", List.of(bar("a", "10"), bar("b", "40"), bar("c", "0")));

        var lengths = lengths(picture, "width");
        assertThat(lengths.get(1)).isEqualTo(4 * lengths.get(0), within());
        assertThat(lengths.get(2)).isZero();
        assertThat(texts(picture)).containsExactly("a", "10", "b", "40", "c", "0");
    }

    @Test
    void columnsAreAsHighAsTheirFiguresOverAScaleFromZero() throws Exception {
        var picture = Charts.columns("Crimes", List.of(bar("1", "3"), bar("2", "6")), BigDecimal::toPlainString);

        var heights = lengths(picture, "height");
        assertThat(heights.get(1)).isEqualTo(2 * heights.get(0), within());
        assertThat(texts(picture)).startsWith("0", "2", "4", "6");
    }

    @ParameterizedTest
    @CsvSource({"0, 0 1", "1, 0 1", "4, 0 1 2 3 4", "6, 0 2 4 6", "1234, 0 500 1000 1500", "0.7, 0 0.2 0.4 0.6 0.8"})
    void theScaleHasFewRoundSteps(String most, String steps) {
        assertThat(Charts.scale(new BigDecimal(most)).stream()
                        .map(step -> step.signum() == 0
                                ? "0"
                                : step.stripTrailingZeros().toPlainString())
                        .toList())
                .containsExactly(steps.split(" "));
    }

    @Test
    void theMapWritesEachFigureInItsRegionAndNamesItBelow() throws Exception {
        var picture = BorderMap.of("Crimes", List.of(), DAY, List.of(bar("RU-ORE", "12"), bar("KZ-27", "7")));

        assertThat(texts(picture)).containsExactly("1", "12", "2", "7", "1", "RU-ORE", "12", "2", "KZ-27", "7");
        assertThat(shades(picture)).contains("#0072b2");
    }

    @Test
    void whatIsNotSaidIsHatchedAndTakesNoShade() throws Exception {
        var hidden = new Bar("RU-SAR", "RU-SAR", BigDecimal.ZERO, BigDecimal.ZERO, "fewer than 5", false);
        var picture = BorderMap.of("Crimes", List.of("RU-ORE", "RU-SAR"), DAY, List.of(bar("RU-ORE", "12"), hidden));

        assertThat(picture.svg()).contains("url(#hatch)\"/>");
        assertThat(texts(picture)).containsSequence("2", "RU-SAR", "fewer than 5");
        assertThat(Bar.highest(List.of(hidden))).isEmpty();
    }

    @Test
    void everyLabelOfTheMapStandsOnThePicture() {
        var regions = Shapes.of(List.of(), DAY, 0, Charts.WIDTH);

        assertThat(regions.codes()).hasSizeGreaterThan(18).allSatisfy(code -> {
            var middle = regions.middle(code);
            assertThat(middle.x()).isBetween(0.0, (double) Charts.WIDTH);
            assertThat(middle.y()).isBetween(0.0, (double) regions.height());
        });
    }

    @Test
    void wordsStayWordsWhateverTheyHold() throws Exception {
        var hostile = "</text><script>alert(1)</script> & \"quotes\"";

        assertThat(texts(Charts.bars(hostile, List.of(bar(hostile.substring(0, 20), "1")))))
                .contains(hostile.substring(0, 20));
    }

    /** Kazakh letters, too: each is a shape of its own, and none the box of a letter that is not there. */
    @Test
    void paintsEveryLetterWithoutAnyTypefaceOfTheMachine() {
        var shapes = new HashSet<String>();
        "ӘҒҚҢӨҰҮҺІәғқңөұүһіЖщ".chars().forEach(letter -> shapes.add(painted(Character.toString(letter))));

        assertThat(shapes).hasSize(20);
    }

    private static String painted(String letter) {
        var image = new BufferedImage(24, 24, BufferedImage.TYPE_BYTE_GRAY);
        var graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 24, 24);
        new Picture("", 24, 24, List.of(new Mark.Words(new Mark.At(3, 18), Mark.Anchor.START, 18, false, letter)))
                .paint(graphics);
        graphics.dispose();
        return IntStream.of(image.getRaster().getPixels(0, 0, 24, 24, (int[]) null))
                .mapToObj(String::valueOf)
                .toList()
                .toString();
    }

    private static Bar bar(String label, String figure) {
        return new Bar(label, label, new BigDecimal(figure), BigDecimal.ZERO, figure, true);
    }

    private static Offset<Double> within() {
        return Offset.offset(0.05);
    }

    private static List<Double> lengths(Picture picture, String side) throws Exception {
        var boxes = document(picture).getElementsByTagName("rect");
        return IntStream.range(0, boxes.getLength())
                .mapToObj(i -> Double.valueOf(
                        boxes.item(i).getAttributes().getNamedItem(side).getNodeValue()))
                .toList();
    }

    private static List<String> texts(Picture picture) throws Exception {
        var texts = document(picture).getElementsByTagName("text");
        return IntStream.range(0, texts.getLength())
                .mapToObj(i -> texts.item(i).getTextContent())
                .toList();
    }

    private static List<String> shades(Picture picture) throws Exception {
        var paths = document(picture).getElementsByTagName("path");
        return IntStream.range(0, paths.getLength())
                .mapToObj(i -> paths.item(i).getAttributes().getNamedItem("fill"))
                .filter(fill -> fill != null)
                .map(fill -> fill.getNodeValue())
                .toList();
    }

    private static Document document(Picture picture) throws ParserConfigurationException, IOException, SAXException {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(picture.svg().getBytes(StandardCharsets.UTF_8)));
    }
}
