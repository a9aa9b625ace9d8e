package org.jointops.situations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A daily report as a mail and as a document. */
class SituationMailTest {

    private static final String REPORT = """
            {"operation": "OP-1", "names": {"en": "Steppe", "ru": "Степь", "kk": "Дала"}, "from": "2026-02-01",
             "to": "2026-02-28", "zone": "Asia/Yekaterinburg", "invented": false, "day": "2026-02-03",
             "cutOff": "2026-02-03T19:00:00.000000Z", "madeAt": "2026-02-05T08:00:00.000000Z", "late": true,
             "records": [{"organisation": "RU/border", "onDay": 2, "confirmed": 5, "provisional": 1}],
             "rows": [
               {"indicator": "drugs", "labels": {"en": "Drugs", "ru": "Наркотики", "kk": "Есірткі"}, "side": "result",
                "onDay": {"confirmed": {"amount": "1.5", "unit": "kg", "qualifier": "exact"},
                          "provisional": {"amount": "2", "unit": "kg", "qualifier": "exact"}},
                "total": {"confirmed": {"amount": "13000", "unit": "kg", "qualifier": "at-least"},
                          "provisional": {"amount": "2", "unit": "kg", "qualifier": "exact"}},
                "groups": [{"key": "RU/border",
                            "onDay": {"confirmed": {"amount": "1.5", "unit": "kg", "qualifier": "exact"},
                                      "provisional": {"amount": "2", "unit": "kg", "qualifier": "exact"}},
                            "total": {"confirmed": {"amount": "13000", "unit": "kg", "qualifier": "at-least"},
                                      "provisional": {"amount": "2", "unit": "kg", "qualifier": "exact"}}}]},
               {"indicator": "posts", "labels": {"en": "Posts", "ru": "Посты", "kk": "Бекеттер"}, "side": "effort",
                "onDay": {"confirmed": {"amount": "0", "unit": "pcs", "qualifier": "exact"},
                          "provisional": {"amount": "0", "unit": "pcs", "qualifier": "exact"}},
                "total": {"confirmed": {"amount": "0", "unit": "pcs", "qualifier": "exact"},
                          "provisional": {"amount": "0", "unit": "pcs", "qualifier": "exact"}},
                "groups": []}]}
            """;

    private final SituationDocument report = SituationDocument.read(REPORT);

    @Test
    void saysInFewLinesWhatTheDayBroughtAndWhereTheWholeStands() {
        assertThat(mail("en").subject()).isEqualTo("OP-1: daily report for 3 Feb 2026");
        assertThat(plain(mail("en").text("https://ops.example"))).isEqualTo("""
                Steppe (OP-1)
                Daily report for 3 February 2026
                As of 4 Feb 2026, 00:00 UTC+5.
                This report was made up later, 5 Feb 2026, 13:00 UTC+5.

                Results
                - Drugs: 1.5 kg (+ 2 provisional) for this day; over 13,000 kg (+ 2 provisional) in all

                The whole report:
                https://ops.example/situation?operation=OP-1&day=2026-02-03
                """);
    }

    @Test
    void speaksTheLanguageOfItsRecipient() {
        assertThat(plain(mail("ru").text("https://ops.example"))).contains("Степь", "Наркотики: за сутки 1,5 кг");
        assertThat(plain(mail("kk").text("https://ops.example"))).contains("Дала", "Есірткі: тәулік ішінде 1,5 кг");
    }

    @Test
    void asADocumentHasTheDayTheTotalTheRecordsAndTheOrganisations() {
        var document = SituationReport.of(report, Locale.ENGLISH);

        assertThat(document.tables())
                .extracting(table -> table.code())
                .containsExactly("overall", "records", "by-organisation-day", "by-organisation-total");
        assertThat(document.tables().get(0).notes()).hasSize(3);
        assertThat(document.tables().get(2).columns())
                .extracting(column -> column.header())
                .containsExactly("Indicator", "Russia, border guards", "Russia, border guards, provisional");
    }

    private SituationMail mail(String language) {
        return new SituationMail(report, Locale.forLanguageTag(language));
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }
}
