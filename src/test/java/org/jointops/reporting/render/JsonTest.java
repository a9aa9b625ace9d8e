package org.jointops.reporting.render;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    void carriesEachFigureOfTheOverallTableAsText() throws IOException {
        var ammunition = written(Sheets.joint(Locale.forLanguageTag("ru")))
                .getJsonArray("rows")
                .getJsonObject(2);

        assertThat(ammunition.getString("indicator")).isEqualTo("ammunition");
        assertThat(ammunition.getString("label")).isEqualTo("Боеприпасы");
        assertThat(ammunition.getString("amount")).isEqualTo("13000");
        assertThat(ammunition.getString("unit")).isEqualTo("pcs");
        assertThat(ammunition.getString("qualifier")).isEqualTo("at-least");
        assertThat(ammunition.getJsonObject("late").getString("amount")).isEqualTo("0");
    }

    @Test
    void namesOperationEditionAndCutOffForMachines() throws IOException {
        var report = written(Sheets.joint(Locale.forLanguageTag("kk")));

        assertThat(report.getString("operation")).isEqualTo("GRN-1998-12");
        assertThat(report.getString("edition")).isEqualTo("1");
        assertThat(report.getString("cutOff")).isEqualTo("2026-02-09T06:30:00Z");
    }

    @Test
    void carriesTheOtherTablesBehindTheFirst() throws IOException {
        var tables = written(Sheets.joint(Locale.forLanguageTag("ru"))).getJsonArray("tables");

        assertThat(tables).hasSize(2);
        var byCountry = tables.getJsonObject(0);
        assertThat(byCountry.getString("table")).isEqualTo("by-country");
        assertThat(byCountry.getJsonArray("rows").getJsonObject(0).getJsonObject("RU"))
                .isNotNull();
        assertThat(tables.getJsonObject(1).getJsonArray("rows").getJsonObject(0).getString("number"))
                .isEqualTo("TRN-2026-01-RU-BORDER-000123");
    }

    @Test
    void carriesBothLanguages() throws IOException {
        var report = written(Sheets.sideBySide());

        var ammunition = report.getJsonArray("rows").getJsonObject(2);
        assertThat(ammunition.getString("label")).isEqualTo("Боеприпасы");
        assertThat(ammunition.getString("label-kk")).isEqualTo("Оқ-дәрілер");
        assertThat(report.getJsonArray("texts")).hasSize(2);
    }

    private static JsonObject written(Report report) throws IOException {
        try (var reader = Json.createReader(new ByteArrayInputStream(Sheets.written(Format.JSON, report)))) {
            return reader.readObject();
        }
    }
}
