package org.jointops.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/** Pictures for papers hold the figures that the pages show. */
class DrawingsIT extends PictureTest {

    @Test
    void theBarsAreLabelledWithTheirFigures() throws Exception {
        var operation = operation();
        approvedCase(OFFICER, operation, 3, "1.5", "51.7", "55.3", "joint");
        approvedCase("kz-border-officer", operation, 4, "3", "51.7", "55.3", "joint");

        assertThat(texts(picture(operation, "organisation", "en")))
                .containsExactly("Russia, border guards", "1.5", "Kazakhstan, border guards", "3");
        var widths = widths(picture(operation, "organisation", "en"));
        assertThat(widths).hasSize(2);
        assertThat(widths.get(1)).isCloseTo(2 * widths.get(0), offset(0.05));
        assertThat(texts(picture(operation, "map", "ru"))).contains("4,5", "Оренбургская область");
        assertThat(texts(picture(operation, "day", "en"))).contains("1.5", "3", "1 Jun");
    }

    @ParameterizedTest
    @ValueSource(strings = {"day", "organisation", "country", "region", "category", "unit", "map"})
    void everyPictureIsOneInEachLanguage(String picture) throws Exception {
        for (var language : List.of("en", "ru", "kk")) {
            for (var operation : List.of("TRN-2026-01", "GRN-1998-12")) {
                var drawn = picture(operation, picture, language);
                assertThat(drawn.getDocumentElement().getTagName()).isEqualTo("svg");
                assertThat(drawn.getElementsByTagName("title").item(0).getTextContent())
                        .isNotBlank();
            }
        }
    }

    @Test
    void aPictureOfSomeRecordsLeavesOutTheOthers() throws Exception {
        var operation = operation();
        approvedCase(OFFICER, operation, 3, "1.5", "51.7", "55.3", "joint");
        approvedCase(OFFICER, operation, 4, "3", "51.7", "55.3", "joint");

        assertThat(texts(picture(operation, "organisation", "en&to=2021-06-03")))
                .containsExactly("Russia, border guards", "1.5");
        assertThat(texts(picture(operation, "country", "en&organisation=KZ/border")))
                .isEmpty();
    }

    @Test
    void refusesWhatIsNotThere() {
        var officer = product().as(OFFICER);
        assertThat(officer.get("/api/operations/TRN-2026-01/pictures/moon.svg").status())
                .isEqualTo(404);
        assertThat(officer.get("/api/operations/TRN-2026-01/pictures/day.svg?indicator=none")
                        .status())
                .isEqualTo(422);
        assertThat(officer.get("/api/operations/TRN-2026-01/pictures/day.svg?lang=xx")
                        .status())
                .isEqualTo(422);
        assertThat(officer.get("/api/operations/TRN-2026-01/pictures/day.svg?from=yesterday")
                        .status())
                .isEqualTo(422);
    }

    private Document picture(String operation, String picture, String language) throws Exception {
        var answer = done(product()
                .as(OFFICER)
                .get("/api/operations/" + operation + "/pictures/" + picture + ".svg?lang=" + language));
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.bytes()));
    }

    private static List<String> texts(Document drawn) {
        var texts = drawn.getElementsByTagName("text");
        return IntStream.range(0, texts.getLength())
                .mapToObj(i -> texts.item(i).getTextContent())
                .toList();
    }

    private static List<Double> widths(Document drawn) {
        var boxes = drawn.getElementsByTagName("rect");
        return IntStream.range(0, boxes.getLength())
                .mapToObj(i -> Double.valueOf(
                        boxes.item(i).getAttributes().getNamedItem("width").getNodeValue()))
                .toList();
    }
}
