package org.jointops.situations;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jointops.browser.BrowserTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Daily reports of the training operation as officers of both countries read them. */
class SituationPagesIT extends BrowserTest {

    private static final String OPERATION = "TRN-2026-01";
    private static final LocalDate DAY = LocalDate.parse("2026-01-20");
    private static final ZoneId ZONE = ZoneId.of("Asia/Yekaterinburg");

    @BeforeEach
    void make() throws SQLException {
        for (var day : new LocalDate[] {DAY, DAY.plusDays(1)}) {
            try (var application = product().asApplication();
                    var call = application.prepareStatement(
                            "select make_situation(?, cast(? as date), cast(? as timestamptz))")) {
                call.setString(1, OPERATION);
                call.setString(2, day.toString());
                call.setString(3, day.plusDays(1).atStartOfDay(ZONE).toInstant().toString());
                call.executeQuery();
            }
        }
    }

    @Test
    void areFoundFromTheOperationsPageAndLookLikeAReport() {
        var reader = signIn("kz-customs-officer")
                .open("/operation?code=" + OPERATION)
                .sees("Latest:")
                .follow("All daily reports")
                .hasNoSeriousViolation()
                .fitsAPhone();
        reader.seesNo("By mail").follow("20 January 2026").sees("This report was made up later");

        for (var language : new String[] {"en", "ru", "kk"}) {
            reader.open("/situation?operation=" + OPERATION + "&day=" + DAY + "&lang=" + language)
                    .hasNoSeriousViolation()
                    .fitsAPhone()
                    .screenshot("situation-" + language)
                    .open("/situations?code=" + OPERATION + "&lang=" + language)
                    .screenshot("situations-" + language);
        }
    }

    @Test
    void theLeadsLiaisonOfficerSaysToWhomTheyGoByMail() {
        var liaison = signIn("ru-border-liaison").open("/situations?code=" + OPERATION);
        liaison.fill("In Russian (optional)", "no address")
                .press("Save the addresses")
                .sees("Write an e-mail address");
        liaison.fill("In Russian (optional)", "duty@border.example\nshift@border.example")
                .press("Save the addresses")
                .sees("The addresses are saved.")
                .reads("In Russian (optional)", "duty@border.example\nshift@border.example")
                .hasNoSeriousViolation()
                .fitsAPhone()
                .screenshot("situations-recipients");
        liaison.fill("In Russian (optional)", "").press("Save the addresses").sees("The addresses are saved.");
    }
}
