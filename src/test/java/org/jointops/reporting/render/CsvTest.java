package org.jointops.reporting.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jointops.shared.Qualifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @Test
    void writesFiguresForMachinesWhateverTheLanguage() throws IOException {
        var ammunition = records(Sheets.kazakh()).get(0);

        assertThat(ammunition.get("indicator")).isEqualTo("ammunition");
        assertThat(ammunition.get("label")).isEqualTo("Оқ-дәрілер");
        assertThat(ammunition.get("amount")).isEqualTo("13000");
        assertThat(ammunition.get("unit")).isEqualTo("pcs");
        assertThat(ammunition.get("qualifier")).isEqualTo("at-least");
        assertThat(ammunition.get("provisional")).isEqualTo("0");
        assertThat(ammunition.get("provisional-qualifier")).isEqualTo("exact");
    }

    @Test
    void writesOneRecordForEachLineAndNoneForSections() throws IOException {
        assertThat(records(Sheets.granitsa()))
                .extracting(record -> record.get("indicator"))
                .containsExactly(
                        "crimes-disclosed",
                        "contract-assassinations",
                        "explosives",
                        "ammunition",
                        "other-values",
                        "officers");
    }

    @Test
    void beginsWithTheNamesOfTheColumnsAndNoByteOrderMark() throws IOException {
        assertThat(text(Sheets.granitsa()))
                .startsWith("indicator,label,amount,unit,qualifier,provisional,provisional-qualifier,note\r\n");
    }

    @Test
    void marksEveryRecordOfInventedData() throws IOException {
        assertThat(records(Sheets.lines(3)))
                .extracting(record -> record.get("marking"))
                .containsOnly("Training data: all cases are invented");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+7 777", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"})
    void keepsASpreadsheetFromRunningALabel(String label) throws IOException {
        assertThat(records(Sheets.labelled(label)).get(0).get("label")).isEqualTo("'" + label);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Drugs, \"hard\"", "two\r\nlines", "a=b", "Сало; мёд", "  spaces "})
    void keepsOtherLabelsAsTheyAre(String label) throws IOException {
        assertThat(records(Sheets.labelled(label)).get(0).get("label")).isEqualTo(label);
    }

    @Test
    void keepsEveryDigitOfALongAmount() throws IOException {
        assertThat(records(Sheets.one("123456789012345.123456", "KZT")).get(0).get("amount"))
                .isEqualTo("123456789012345.123456");
    }

    @Test
    void leavesTheAmountEmptyWherePeopleReadASignAndSaysWhyInTheNote() throws IOException {
        var wanted = records(Sheets.withheld()).get(0);

        assertThat(wanted.get("amount")).isEmpty();
        assertThat(wanted.get("qualifier")).isEmpty();
        assertThat(wanted.get("note")).isEqualTo("fewer than 5");
    }

    @Test
    void leavesWhatWasNotCountedEmpty() throws IOException {
        var line = new Row.Line(
                "drugs",
                0,
                List.of(new Cell.Text("Drugs"), Cell.EMPTY, Sheets.amount("1.55", "kg", Qualifier.EXACT, "1.55")),
                List.of("2 l left out."));
        var sheet = Sheets.report(
                Sheets.heading("Drugs", Locale.ENGLISH, List.of()), Sheets.columns(), List.of(line), List.of());

        var drugs = records(sheet).get(0);

        assertThat(drugs.get("amount")).isEmpty();
        assertThat(drugs.get("qualifier")).isEmpty();
        assertThat(drugs.get("unit")).isEqualTo("kg");
        assertThat(drugs.get("provisional")).isEqualTo("1.55");
        assertThat(drugs.get("note")).isEqualTo("2 l left out.");
    }

    @Test
    void holdsTheOverallTableOfAReportAndTheSecondLanguageLast() throws IOException {
        assertThat(text(Sheets.sideBySide()))
                .startsWith("indicator,label,amount,unit,qualifier,late,late-qualifier,note,marking,label-kk\r\n");
        assertThat(records(Sheets.sideBySide()))
                .extracting(record -> record.get("label-kk"))
                .containsExactly("Ашылған қылмыстар", "Жарылғыш заттар", "Оқ-дәрілер");
    }

    @Test
    void holdsAnotherTableWhereItIsChosen() throws IOException {
        var changes = Sheets.sideBySide().only("changes").orElseThrow();

        assertThat(text(changes)).startsWith("number,reason,marking,number-kk,reason-kk\r\n");
        assertThat(Sheets.sideBySide().only("by-planet")).isEmpty();
    }

    @Test
    void passesAMillionLinesThrough() throws IOException {
        Format.CSV.write(Sheets.lines(1_000_000), OutputStream.nullOutputStream());
    }

    private static List<CSVRecord> records(Report sheet) throws IOException {
        return CSVParser.parse(
                        text(sheet),
                        CSVFormat.RFC4180
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .get())
                .getRecords();
    }

    private static String text(Report sheet) throws IOException {
        return new String(Sheets.written(Format.CSV, sheet), StandardCharsets.UTF_8);
    }
}
