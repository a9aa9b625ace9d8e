package org.jointops.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CommuniqueTest {

    @Test
    void saysWhenItWasAndWhatCameOfItInEachLanguage() {
        var text = Communique.of(granitsa());

        assertThat(text.en())
                .isEqualTo(
                        "A joint operation was held from 1 December 1998 to 31 December 1998: “Granitsa”. "
                                + "Results: crimes disclosed – 5,672 (of which assassinations – 10); explosives – 128.9\u00a0kg.");
        assertThat(text.ru())
                .isEqualTo("С 1 декабря 1998 г. по 31 декабря 1998 г. проведена совместная операция «Граница». "
                        + "Результаты: раскрыто преступлений — 5\u00a0672 (из них убийств — 10); "
                        + "взрывчатые вещества — 128,9\u00a0кг.");
        assertThat(text.kk()).contains("«Шекара» бірлескен операциясы", "ашылған қылмыстар — 5\u00a0672");
    }

    @Test
    void leavesOutEffortAndWhatDidNotHappen() {
        var figures = granitsa();
        figures.lines.add(line("officers", "Officers", "Сотрудники", "Қызметкерлер", "effort", "persons", "812"));
        figures.lines.add(line("drugs", "Drugs", "Наркотики", "Есірткі", "result", "kg", "0"));

        assertThat(Communique.of(figures).en()).doesNotContain("officers", "drugs");
    }

    @Test
    void doesNotSayASmallNumberOfPeople() {
        var figures = granitsa();
        figures.lines.get(0).total.hidden = PublicVersion.FEW;

        assertThat(Communique.of(figures).en()).contains("crimes disclosed – fewer than 5");
    }

    private static Snapshot granitsa() {
        var figures = new Snapshot();
        figures.names = Map.of("en", "“Granitsa”", "ru", "«Граница»", "kk", "«Шекара»");
        figures.from = "1998-12-01";
        figures.to = "1998-12-31";
        figures.zone = "Europe/Moscow";
        figures.cutOff = "1999-01-15T00:00:00Z";
        figures.lines.add(line(
                "crimes",
                "Crimes disclosed",
                "Раскрыто преступлений",
                "Ашылған қылмыстар",
                "result",
                "crimes",
                "5672"));
        var part = line(
                "assassinations", "of which assassinations", "из них убийств", "оның ішінде", "result", "crimes", "10");
        part.partOf = "crimes";
        part.depth = 1;
        figures.lines.add(part);
        figures.lines.add(
                line("explosives", "Explosives", "Взрывчатые вещества", "Жарылғыш заттар", "result", "kg", "128.9"));
        return figures;
    }

    private static Snapshot.Line line(
            String code, String en, String ru, String kk, String side, String unit, String amount) {
        var line = new Snapshot.Line();
        line.indicator = code;
        line.labels = Map.of("en", en, "ru", ru, "kk", kk);
        line.side = side;
        line.unit = unit;
        line.total.confirmed.amount = amount;
        return line;
    }
}
