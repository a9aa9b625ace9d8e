package org.jointops.reporting.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTest {

    private static final int UNIT = 1;
    private static final int QUALIFIER = 2;
    private static final int AMOUNT = 3;

    @Test
    void writesRealNumbersWithTheQualifierBesideThem() throws IOException {
        var ammunition = line(Sheets.granitsa(), "Ammunition");

        assertThat(ammunition.getCell(AMOUNT).getType()).isEqualTo(CellType.NUMBER);
        assertThat(ammunition.getCell(AMOUNT).asNumber()).isEqualByComparingTo("13000");
        assertThat(ammunition.getCellText(QUALIFIER)).isEqualTo("over");
        assertThat(ammunition.getCellText(UNIT)).isEqualTo("pcs");
    }

    @Test
    void saysNothingBesideAnExactNumber() throws IOException {
        assertThat(line(Sheets.granitsa(), "Explosives").getCellText(QUALIFIER)).isEmpty();
    }

    @Test
    void showsAsManyDecimalsAsTheAmountHas() throws IOException {
        var explosives = line(Sheets.granitsa(), "Explosives").getCell(AMOUNT);

        assertThat(explosives.asNumber()).isEqualByComparingTo("128.9");
        assertThat(explosives.getDataFormatString()).isEqualTo("#,##0.0");
        assertThat(line(Sheets.granitsa(), "Ammunition").getCell(AMOUNT).getDataFormatString())
                .isEqualTo("#,##0");
    }

    @Test
    void keepsAnAmountAsTextThatASpreadsheetWouldRound() throws IOException {
        var figure = line(Sheets.one("123456789012345.123456", "KZT"), "Figure").getCell(AMOUNT);

        assertThat(figure.getType()).isEqualTo(CellType.STRING);
        assertThat(figure.getText()).isEqualTo("123456789012345.123456");
    }

    @Test
    void speaksKazakh() throws IOException {
        var rows = rows(Sheets.kazakh());

        assertThat(rows)
                .extracting(row -> row.getCellText(0))
                .contains("Нәтижелер ӘҒҚҢӨҰҮҺІ әғқңөұүһі", "Оқу деректері: барлық істер ойдан шығарылған");
        assertThat(line(Sheets.kazakh(), "Оқ-дәрілер").getCellText(QUALIFIER)).isEqualTo("астам");
    }

    @Test
    void neverTurnsALabelIntoAFormula() throws IOException {
        for (var label : List.of("=1+1", "=HYPERLINK(\"http://example.org\")", "@SUM(A1)", "+7", "-2")) {
            assertThat(line(Sheets.labelled(label), label).getCell(0).getType()).isEqualTo(CellType.STRING);
        }
    }

    @Test
    void givesEachTableASheetAndTheWordsOneBehindThem() throws IOException {
        var bytes = new ByteArrayInputStream(Sheets.written(Format.XLSX, Sheets.sideBySide()));
        try (var workbook = new ReadableWorkbook(bytes)) {
            assertThat(workbook.getSheets().map(Sheet::getName))
                    .containsExactly("Итоги", "По странам", "Изменения", "Текст");
        }
    }

    @Test
    void namesALineInBothLanguages() throws IOException {
        var ammunition = line(Sheets.sideBySide(), "Боеприпасы");

        assertThat(ammunition.getCellText(1)).isEqualTo("Оқ-дәрілер");
        assertThat(ammunition.getCellText(3)).isEqualTo("свыше / астам");
        assertThat(ammunition.getCell(4).asNumber()).isEqualByComparingTo("13000");
    }

    @Test
    void givesTheSameBytesForTheSameSheet() throws IOException {
        assertThat(Sheets.written(Format.XLSX, Sheets.granitsa()))
                .isEqualTo(Sheets.written(Format.XLSX, Sheets.granitsa()));
    }

    @Test
    void holdsManyLinesExactly(@TempDir Path directory) throws IOException {
        var file = directory.resolve("long.xlsx");
        try (var out = Files.newOutputStream(file)) {
            Format.XLSX.write(Sheets.lines(50_000), out);
        }

        try (var workbook = new ReadableWorkbook(Files.newInputStream(file));
                var rows = workbook.getFirstSheet().openStream()) {
            var sum = rows.filter(row -> row.getCellCount() > AMOUNT)
                    .map(row -> row.getCell(AMOUNT))
                    .filter(cell -> cell != null && cell.getType() == CellType.NUMBER)
                    .map(Cell::asNumber)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            // 0.25 + 1.25 + ... + 49999.25
            assertThat(sum).isEqualByComparingTo("1249987500");
        }
    }

    private static Row line(Report sheet, String label) throws IOException {
        return rows(sheet).stream()
                .filter(row -> row.getCellText(0).equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static List<Row> rows(Report sheet) throws IOException {
        var bytes = new ByteArrayInputStream(Sheets.written(Format.XLSX, sheet));
        try (var workbook = new ReadableWorkbook(bytes, new ReadingOptions(true, false))) {
            return workbook.getFirstSheet().read();
        }
    }
}
