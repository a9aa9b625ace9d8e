package org.jointops.reporting.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jointops.shared.Qualifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class PdfTest {

    @Test
    void printsTheFiguresAsPublished() throws IOException {
        assertThat(text(Sheets.granitsa()))
                .contains("Crimes disclosed crimes 5,672")
                .contains("of which contract assassinations crimes 10")
                .contains("Explosives kg 128.9")
                .contains("Left out: 12.5 l, which is not a mass.")
                .contains("over 13,000")
                .contains("over 45,000,000")
                .contains("about 812")
                .contains("Figures that one side published; not broken down.");
    }

    @Test
    void printsASignWithItsUnitWhereAFigureIsNotSaid() throws IOException {
        assertThat(text(Sheets.withheld()).replace('\u00a0', ' ')).contains("Wanted persons persons < 5 31");
    }

    @Test
    void printsKazakh() throws IOException {
        assertThat(text(Sheets.kazakh()))
                .contains("Нәтижелер ӘҒҚҢӨҰҮҺІ әғқңөұүһі")
                .contains("Оқ-дәрілер")
                .contains("13 000-нан астам")
                .contains("1-бет, барлығы 1");
    }

    @Test
    void repeatsHeadAndMarkingOnEveryPage() throws IOException {
        try (var document = Loader.loadPDF(Sheets.written(Format.PDF, Sheets.lines(150)))) {
            var pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(2);
            for (int page = 1; page <= pages; page++) {
                assertThat(text(document, page))
                        .contains("Training data: all cases are invented")
                        .contains("Indicator Unit Confirmed Provisional")
                        .contains("Page " + page + " of " + pages);
            }
        }
    }

    @Test
    void writesATableOfAnyLengthPieceByPiece() throws IOException, VeraPDFException {
        var written = Sheets.written(Format.PDF, Sheets.lines(3_200));

        try (var document = Loader.loadPDF(written)) {
            var pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(60);
            assertThat(text(document, pages)).contains("Line number 3199", "Page " + pages, "Indicator Unit Confirmed");
            assertThat(new PDFTextStripper().getText(document).lines().filter(line -> line.startsWith("Line number")))
                    .hasSize(3_200);
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("A long table");
        }
        assertThat(complaints(PDFAFlavour.PDFA_2_A, written)).isEmpty();
        assertThat(complaints(PDFAFlavour.PDFUA_1, written)).isEmpty();
        assertThat(Sheets.written(Format.PDF, Sheets.lines(3_200))).isEqualTo(written);
    }

    @Test
    void fillsEveryPageOfALongTableButTheLast() throws IOException {
        try (var document = Loader.loadPDF(Sheets.written(Format.PDF, Sheets.lines(3_200)))) {
            var rows = new TreeSet<Long>();
            for (int page = 2; page < document.getNumberOfPages(); page++) {
                rows.add(text(document, page)
                        .lines()
                        .filter(line -> line.startsWith("Line number"))
                        .count());
            }
            assertThat(rows).hasSize(1);
        }
    }

    @Test
    void losesNoColumnOfAWideTable() throws IOException {
        var printed = text(wide(31));

        assertThat(printed)
                .contains(IntStream.rangeClosed(1, 31)
                        .mapToObj(day -> "Day" + day)
                        .toList());
        assertThat(printed)
                .contains(IntStream.rangeClosed(1, 31)
                        .mapToObj(day -> "1,000,%03d".formatted(day))
                        .toList());
    }

    /** A table that is too wide goes on in another one, which begins wherever the first ends. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 8, 11, 12, 13, 14, 16, 18})
    void leavesNoHeadBehindAtTheFootOfAPage(int lines) throws IOException {
        var columns = new ArrayList<>(List.of(Column.text("label", "Indicator")));
        IntStream.range(0, 18)
                .mapToObj(i -> Column.amount("group-" + i, "Kazakhstan, border guards, provisional"))
                .forEach(columns::add);
        var amount = Sheets.amount("45000", "kg", Qualifier.ABOUT, "about 45,000");
        var line = new Row.Line(
                "seized",
                0,
                Stream.concat(
                                Stream.of(new Cell.Text("Seized")),
                                Stream.generate(() -> amount).limit(18))
                        .toList(),
                List.of());
        var rows = new ArrayList<Row>(List.of(new Row.Section("Results")));
        rows.addAll(Collections.nCopies(lines - 1, line));
        rows.addAll(List.of(new Row.Section("Effort"), line));
        var report =
                Sheets.report(Sheets.heading("Wide and long", Locale.ENGLISH, List.of()), columns, rows, List.of());

        try (var document = Loader.loadPDF(Sheets.written(Format.PDF, report))) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                assertThat(text(document, page)
                                .lines()
                                .map(said ->
                                        said.startsWith("Indicator") ? "head" : said.startsWith("Seized") ? "line" : "")
                                .collect(Collectors.joining()))
                        .as("page %d", page)
                        .matches("(head(line)+)+");
            }
        }
    }

    @Test
    void laysAWideTableLying() throws IOException {
        try (var upright = Loader.loadPDF(Sheets.written(Format.PDF, Sheets.granitsa()));
                var lying = Loader.loadPDF(Sheets.written(Format.PDF, wide(8)))) {
            assertThat(upright.getPage(0).getMediaBox().getWidth())
                    .isLessThan(upright.getPage(0).getMediaBox().getHeight());
            assertThat(lying.getPage(0).getMediaBox().getWidth())
                    .isGreaterThan(lying.getPage(0).getMediaBox().getHeight());
        }
    }

    @Test
    void carriesTitleAuthorLanguageAndDate() throws IOException {
        try (var document = Loader.loadPDF(Sheets.written(Format.PDF, Sheets.kazakh()))) {
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("«Шекара» бірлескен операциясы: нәтижелер");
            assertThat(document.getDocumentInformation().getAuthor()).isEqualTo("Joint Operations");
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(Sheets.DRAWN_UP);
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("kk");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFA_2_A", "PDFUA_1"})
    void isFitForArchivesAndScreenReaders(PDFAFlavour standard) throws IOException, VeraPDFException {
        for (var sheet : List.of(
                Sheets.granitsa(),
                Sheets.kazakh(),
                Sheets.lines(120),
                wide(31),
                Sheets.joint(Locale.forLanguageTag("ru")),
                Sheets.sideBySide(),
                Sheets.illustrated(Locale.forLanguageTag("kk")),
                Sheets.illustrated(Locale.forLanguageTag("ru"))
                        .beside(Sheets.illustrated(Locale.forLanguageTag("kk"))))) {
            assertThat(complaints(standard, sheet)).isEmpty();
        }
    }

    @Test
    void printsTwoLanguagesBesideEachOther() throws IOException {
        assertThat(text(Sheets.sideBySide()))
                .contains("Российская Федерация · Республика Казахстан Ресей Федерациясы · Қазақстан Республикасы")
                .contains("Таблица 1. Итоги 1-кесте. Қорытындылар")
                .contains("Раскрыто преступлений crimes 5 672 0 Ашылған қылмыстар")
                .contains("свыше 13 000")
                .contains("13 000-нан астам")
                .contains("За Российскую Федерацию За Республику Казахстан")
                .contains("Ресей Федерациясы атынан")
                .contains("Қазақстан Республикасы атынан");
    }

    @Test
    void tellsWhoeverDoesNotSeeAPictureWhatItShows() throws IOException {
        var illustrated = Sheets.illustrated(Locale.forLanguageTag("ru"));

        try (var document = Loader.loadPDF(Sheets.written(Format.PDF, illustrated))) {
            assertThat(figures(document.getDocumentCatalog().getStructureTreeRoot()))
                    .containsExactly("По странам. 5 000", "По странам, 672");
        }
        assertThat(text(illustrated)).contains("Рисунок 1. По странам", "Рисунок 2. По странам", "Таблица 2.");
        assertThat(Sheets.written(Format.PDF, illustrated)).isEqualTo(Sheets.written(Format.PDF, illustrated));
    }

    private static List<String> figures(PDStructureNode node) {
        var figures = new ArrayList<String>();
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element
                    && element.getStructureType().equals("Figure")) {
                figures.add(element.getAlternateDescription());
            }
            if (kid instanceof PDStructureNode below) {
                figures.addAll(figures(below));
            }
        }
        return figures;
    }

    @Test
    void printsHostileTextAsText() throws IOException {
        var hostile = "<script>alert(1)</script> & \"quotes\" \u0000\u0007<img src=\"http://example.org/x.png\"/>";

        assertThat(text(Sheets.labelled(hostile)).replaceAll("\\s+", " "))
                .contains("<script>alert(1)</script> & \"quotes\" <img");
    }

    @Test
    void keepsALabelWithoutSpacesOnThePaper() throws IOException {
        var label = "ж".repeat(300);

        assertThat(text(Sheets.labelled(label)).replaceAll("\\s+", "")).contains("ж".repeat(20));
        assertThat(rightEdge(Sheets.labelled(label))).isLessThan(560f);
    }

    @Test
    void printsOnWhenTheTypefaceLacksALetter() throws IOException {
        assertThat(text(Sheets.labelled("Груз 货物 🚚 مرحبا, оформлен")))
                .contains("Груз")
                .contains("оформлен");
    }

    @Test
    void givesTheSameBytesForTheSameSheet() throws IOException {
        assertThat(Sheets.written(Format.PDF, Sheets.granitsa()))
                .isEqualTo(Sheets.written(Format.PDF, Sheets.granitsa()));
    }

    static Report wide(int days) {
        var columns = Stream.concat(
                        Stream.of(Column.text("label", "Indicator")),
                        IntStream.rangeClosed(1, days).mapToObj(day -> Column.amount("day-" + day, "Day" + day)))
                .toList();
        var cells = Stream.concat(
                        Stream.of(new Cell.Text("Crimes disclosed")),
                        IntStream.rangeClosed(1, days)
                                .mapToObj(day -> Sheets.amount(
                                        "1000" + "%03d".formatted(day),
                                        "crimes",
                                        Qualifier.EXACT,
                                        "1,000,%03d".formatted(day))))
                .toList();
        return Sheets.report(
                Sheets.heading("By day", Locale.ENGLISH, List.of("Training data: all cases are invented")),
                columns,
                List.of(new Row.Section("Results"), new Row.Line("crimes", 0, cells, List.of())),
                List.of());
    }

    private static String text(Report sheet) throws IOException {
        try (var document = Loader.loadPDF(Sheets.written(Format.PDF, sheet))) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        }
    }

    private static float rightEdge(Report sheet) throws IOException {
        var edges = new ArrayList<Float>();
        try (var document = Loader.loadPDF(Sheets.written(Format.PDF, sheet))) {
            new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) {
                    positions.forEach(position -> edges.add(position.getXDirAdj() + position.getWidthDirAdj()));
                }
            }.getText(document);
        }
        return Collections.max(edges);
    }

    private static String text(PDDocument document, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    private static List<String> complaints(PDFAFlavour standard, Report report) throws IOException, VeraPDFException {
        return complaints(standard, Sheets.written(Format.PDF, report));
    }

    static List<String> complaints(PDFAFlavour standard, byte[] pdf) throws IOException, VeraPDFException {
        VeraGreenfieldFoundryProvider.initialise();
        var foundry = Foundries.defaultInstance();
        try (var parser = foundry.createParser(new ByteArrayInputStream(pdf), standard);
                var validator = foundry.createValidator(standard, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage())
                    .distinct()
                    .toList();
        }
    }
}
